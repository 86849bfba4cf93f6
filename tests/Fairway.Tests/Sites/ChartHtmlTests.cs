using System.Text.RegularExpressions;
using Fairway.Languages;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Tests.Content;

namespace Fairway.Tests.Sites;

public sealed partial class ChartHtmlTests
{
    [Fact]
    public void The_same_chart_at_two_dates_has_no_id_twice()
    {
        var content = ContentTrees.Read(ContentTrees.Rendered());
        var messages = content.Messages[LanguageTag.Parse("en")];
        var dataset = content.Datasets[DatasetId.Parse("arrivals")];

        var html = ChartHtml.Render(dataset, "by-month", messages) + ChartHtml.Render(dataset, "by-month", messages, new DateOnly(2026, 1, 5));

        var ids = Id().Matches(html).Select(match => match.Value).ToList();
        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct(), ids);
    }

    [GeneratedRegex(" id=\"[^\"]+\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
