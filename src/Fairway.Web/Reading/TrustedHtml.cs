using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Fairway.Web.Reading;

/// <summary>HTML that this program made of checked input: the only way for it into a view. There is no public way to make it of any string.</summary>
internal sealed class TrustedHtml : IHtmlContent
{
    private readonly string _html;

    private TrustedHtml(string html) => _html = html;

    /// <summary>A body that <see cref="Markup.MarkupDocument"/> has rendered: raw HTML is off and addresses are checked.</summary>
    public static TrustedHtml Body(Sites.PageReading page) => new(page.RenderBody());

    /// <summary>A drawing of <see cref="Statistics.Charts.ChartRenderer"/>.</summary>
    public static TrustedHtml Drawing(Statistics.Charts.ChartView chart) => new(chart.Svg);

    /// <summary>A whole chart with its headline, table and downloads.</summary>
    public static TrustedHtml Chart(Statistics.Dataset dataset, string chart, Languages.Messages messages) =>
        new(Sites.ChartHtml.Render(dataset, chart, messages));

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(_html);
}
