using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Fairway.Markup.Tables;

/// <summary>Names the tables of a text by their headings.</summary>
internal static class TableReader
{
    public static void Read(IEnumerable<MarkdownObject> nodes)
    {
        var heading = "";
        var ordinal = 0;
        foreach (var node in nodes)
        {
            if (node is HeadingBlock block)
                (heading, ordinal) = (PlainText.Of(block.Inline), 0);
            else if (node is Table table)
                table.SetData(typeof(TableLabel), new TableLabel(heading, ++ordinal));
        }
    }
}
