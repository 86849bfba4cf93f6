using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Data;

/// <summary>Words of the data in the reader's language.</summary>
public sealed class ExplorerWordNamesTests(RepositorySite repository)
{
    [Fact]
    public async Task A_word_that_has_a_name_in_the_language_is_called_by_it_and_asked_for_as_it_is()
    {
        var page = await repository.Site.Page("/fa/data/channel-deaths?every=all&by=country");

        var france = page.QuerySelector("fieldset input[name=country][value=France]")!.ParentElement!;
        Assert.Equal("فرانسه", france.TextContent.Trim());
        Assert.Null(france.QuerySelector("span")!.GetAttribute("lang"));
        Assert.Contains(page.QuerySelectorAll(".rows td:not(.n)"), cell => cell.TextContent == "فرانسه");
    }

    [Fact]
    public async Task A_word_without_a_name_in_the_language_is_marked_as_what_it_is()
    {
        var page = await repository.Site.Page("/fa/data/irregular-detections");

        var word = page.QuerySelector("input[value='Reunion (French)']")!.ParentElement!.QuerySelector("span")!;
        Assert.Equal(("en", "ltr", "Reunion (French)"), (word.GetAttribute("lang"), word.GetAttribute("dir"), word.TextContent));
    }

    // The order of code points has Líbano behind Lituania, and Şili behind all others.
    [Theory]
    [InlineData("es", "Laos|Letonia|Líbano|Liberia|Libia|Lituania")]
    [InlineData("tr", "Kenya|Kıbrıs|Kırgızistan|Kolombiya|Senegal|Sırbistan|Sierra Leone|Suudi Arabistan|Şili|Tacikistan")]
    public async Task The_words_behind_are_in_the_order_of_what_they_are_called(string language, string expected)
    {
        var page = await repository.Site.Page($"/{language}/data/irregular-detections");

        var nationalities = page.QuerySelector("details input[name=nationality]")!.Closest("details")!;
        var names = nationalities.QuerySelectorAll("label").Select(label => label.TextContent.Trim()).ToList();
        Assert.Equal(expected.Split('|'), names.Where(expected.Split('|').Contains));
    }

    [Fact]
    public async Task Rows_of_years_stand_under_a_heading_that_says_so()
    {
        var page = await repository.Site.Page("/en/data/irregular-detections?every=year");

        Assert.Equal("year", page.QuerySelector(".rows thead th")!.TextContent);
    }
}
