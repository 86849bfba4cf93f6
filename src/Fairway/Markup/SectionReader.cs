using System.Collections.Immutable;
using System.Text;
using Fairway.Markup.Charts;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Fairway.Markup;

/// <summary>Cuts the plain words of a text at its headings, for search.</summary>
internal static class SectionReader
{
    public static ImmutableArray<MarkupSection> Read(IEnumerable<MarkdownObject> nodes, ImmutableArray<MarkupHeading> headings)
    {
        var sections = ImmutableArray.CreateBuilder<MarkupSection>(headings.Length + 1);
        var text = new StringBuilder();
        var read = 0;
        foreach (var node in nodes)
        {
            switch (node)
            {
                case HeadingBlock:
                    Cut();
                    read++;
                    break;
                case TableRow row:
                    AddLine(string.Join(MarkupSection.CellMark, row.OfType<TableCell>().SelectMany(cell => cell.OfType<LeafBlock>()).Select(leaf => PlainText.Of(leaf.Inline))));
                    break;
                case FencedCodeBlock chart when ChartReader.IsChart(chart):
                    break;
                case CodeBlock code:
                    AddLine(code.Lines.ToString());
                    break;
                case LeafBlock { Inline: not null, Parent: not TableCell } leaf:
                    AddLine(PlainText.Of(leaf.Inline));
                    break;
            }
        }

        Cut();
        return sections.ToImmutable();

        void Cut()
        {
            var heading = read == 0 ? null : headings[read - 1];
            if (heading is not null || text.Length > 0)
                sections.Add(new MarkupSection(heading?.Anchor, heading?.Text, text.ToString()));
            text.Clear();
        }

        void AddLine(string line)
        {
            if (line.Length == 0)
                return;
            if (text.Length > 0)
                text.Append('\n');
            text.Append(line);
        }
    }
}
