using Fairway.Markup.Html;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Fairway.Markup.Tables;

/// <summary>A table in a region that scrolls by keyboard. Columns aligned to the right hold numbers; other alignment is the page's own.</summary>
internal sealed class HtmlTableRenderer : MarkupObjectRenderer<Table>
{
    protected override void Write(MarkupRenderer renderer, Table obj)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
        renderer.Write(new TableLabelHtml((TableLabel)obj.GetData(typeof(TableLabel))!));
        renderer.WriteLine("\">").WriteLine("<table>");

        var rows = obj.OfType<TableRow>().ToList();
        var headers = rows.TakeWhile(row => row.IsHeader).Count();
        WriteRows(renderer, obj, "thead", rows[..headers]);
        WriteRows(renderer, obj, "tbody", rows[headers..]);
        renderer.WriteLine("</table>").WriteLine("</div>");
    }

    private static void WriteRows(MarkupRenderer renderer, Table table, string group, List<TableRow> rows)
    {
        if (rows.Count == 0)
            return;
        renderer.Write('<').Write(group).WriteLine('>');
        foreach (var row in rows)
        {
            renderer.WriteLine("<tr>");
            for (var i = 0; i < row.Count; i++)
                WriteCell(renderer, (TableCell)row[i], row.IsHeader, i < table.ColumnDefinitions.Count && table.ColumnDefinitions[i].Alignment == TableColumnAlign.Right);
            renderer.WriteLine("</tr>");
        }

        renderer.Write("</").Write(group).WriteLine('>');
    }

    private static void WriteCell(MarkupRenderer renderer, TableCell cell, bool isHeader, bool isNumber)
    {
        // A header cell without words, as in the corner of a table, heads nothing.
        var tag = isHeader && cell is [LeafBlock { Inline.FirstChild: not null }, ..] ? "th" : "td";
        renderer.Write('<').Write(tag).Write(tag == "th" ? " scope=\"col\"" : "").Write(isNumber ? " class=\"n\"" : "").Write('>');
        var before = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = before;
        renderer.Write("</").Write(tag).WriteLine('>');
    }
}
