namespace Fairway.Tests.Content;

/// <summary>What is refused in <c>site.yaml</c>.</summary>
public sealed class SiteFaultTests
{
    [Theory]
    [InlineData("name: Test site\n", "", "1:1: missing-field")]
    [InlineData("source-language: en", "source-language: vi", "2:18: unknown-language")]
    [InlineData("source-language: en", "source-language: xx y", "2:18: bad-language")]
    [InlineData("languages: [en, fa]", "languages: [en, fa, fa]", "3:21: duplicate-item")]
    [InlineData("navigation: [guidance, figures]", "navigation: [guidance, figures, Help]", "4:33: bad-name")]
    [InlineData("other-sections: [about]", "other-sections: [search]", "5:17: reserved-name")]
    [InlineData("quick-exit: https://example.org/", "quick-exit: away", "6:13: bad-address")]
    [InlineData("dataset: arrivals", "dataset: arrival", "10:12: unknown-dataset")]
    [InlineData("figure: year-to-date", "figure: year", "11:11: unknown-figure")]
    [InlineData("chart: by-month", "chart: by-day", "12:10: unknown-chart")]
    [InlineData("page: figures/arrivals", "page: figures", "13:9: unknown-page")]
    [InlineData("message: footer.claim", "message: footer.claims", "15:14: unknown-message")]
    [InlineData("page:guidance/claim-asylum#who", "page:guidance/claim-asylum#whom", "16:13: broken-anchor")]
    [InlineData("page:guidance/claim-asylum#who", "page:guidance/claim", "16:13: unknown-page")]
    [InlineData("target: data", "target: /data", "18:13: bad-page")]
    [InlineData("home:", "house:", "9:1: unknown-field")]
    public void A_wrong_setting_is_refused_where_it_stands(string old, string @new, string fault) =>
        Assert.Equal([$"site.yaml:{fault}"], ContentTrees.Faults(ContentTrees.Minimal().Change("site.yaml", old, @new)));

    [Theory]
    [InlineData("site.yaml")]
    [InlineData("languages.json")]
    public void A_missing_file_is_named(string file) =>
        Assert.Equal([$"{file}:1:1: missing-file"], ContentTrees.Faults(ContentTrees.Minimal().Without(file)));

    [Fact]
    public void A_language_that_languages_json_does_not_have_is_refused() =>
        Assert.Contains("languages.json:1:1: unknown-language", ContentTrees.Faults(ContentTrees.Minimal().Change("site.yaml", "[en, fa]", "[en, fa, qq]")));
}
