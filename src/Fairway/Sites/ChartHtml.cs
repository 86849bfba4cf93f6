using System.Text;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Statistics.Charts;

namespace Fairway.Sites;

/// <summary>A chart as it stands in a page: headline, drawing, source with downloads, and the same numbers as a table.</summary>
public static class ChartHtml
{
    public static string Render(Dataset dataset, string chart, Messages messages, DateOnly? at = null)
    {
        var view = ChartRenderer.Render(dataset, chart, messages, at);
        var language = messages.Language.Tag;
        var source = (messages.Source ?? messages).Language;
        var definition = dataset.Definition;
        var id = $"chart-{dataset.Id}-{chart}{(at is { } day ? "-" + IsoDay.Write(day) : "")}";

        var html = new StringBuilder(view.Svg.Length + 4096)
            .Append("<figure class=\"chart\" aria-labelledby=\"").Append(id).Append("\"><figcaption><h3 id=\"").Append(id).Append("\">")
            .Append(Encode(view.Headline)).Append("</h3><p>").Append(Encode(view.Subtitle)).Append("</p></figcaption>\n")
            .Append(view.Svg)
            .Append("\n<p class=\"source\">")
            .Append(Encode(messages.Format("chart.source", ("publisher", Bidi.Isolate(definition.Publisher)), ("date", at ?? dataset.DataTo))))
            .Append(" <a href=\"").Append(Encode(definition.LicenceUrl.AbsoluteUri)).Append("\" rel=\"license noreferrer\">")
            .Append("<bdi lang=\"").Append(source.Tag).Append("\" dir=\"").Append(source.Dir).Append("\">").Append(Encode(definition.LicenceName)).Append("</bdi></a> <a href=\"")
            .Append(Encode(Addresses.ChartFile(dataset.Id, chart, language, at))).Append("\">SVG</a> <a href=\"")
            .Append(Encode(Addresses.ChartPicture(dataset.Id, chart, language, at))).Append("\">PNG</a> <a href=\"")
            .Append(Encode(Addresses.DataFile(dataset.Id, "csv"))).Append("\">CSV</a> <a href=\"")
            .Append(Addresses.Chart(language, dataset.Id, chart)).Append("#embed\">").Append(Encode(messages["chart.embed.title"])).Append("</a></p>\n");
        AppendTable(html, view.Table, id, messages);
        return html.Append("</figure>\n").ToString();
    }

    private static void AppendTable(StringBuilder html, ChartTable table, string id, Messages messages)
    {
        html.Append("<details><summary>").Append(Encode(messages["chart.as-table"])).Append("</summary>\n")
            .Append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"").Append(id).Append("-table\"><table><caption id=\"")
            .Append(id).Append("-table\">").Append(Encode(table.Caption)).Append("</caption><thead><tr>");
        for (var i = 0; i < table.Columns.Length; i++)
            html.Append(i == 0 ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"n\">").Append(Cell(table, table.Columns[i], messages)).Append("</th>");
        html.Append("</tr></thead><tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr><th scope=\"row\">").Append(Cell(table, row[0], messages)).Append("</th>");
            foreach (var cell in row.Skip(1))
                html.Append("<td class=\"n\">").Append(Encode(cell)).Append("</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody></table></div></details>\n");
    }

    /// <summary>A word without a translation says in which language it is.</summary>
    private static string Cell(ChartTable table, string words, Messages messages)
    {
        if (!table.SourceWords.Contains(words))
            return Encode(words);
        var source = (messages.Source ?? messages).Language;
        return $"<bdi lang=\"{source.Tag}\" dir=\"{source.Dir}\">{Encode(words)}</bdi>";
    }

    private static string Encode(string text) => HtmlText.Encode(text);
}
