using System.Net;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Reading;

public sealed class LanguageStylesTests(RepositorySite repository)
{
    /// <summary>The budget of the design for all style of a page, packed.</summary>
    private const int MostBytes = 10 * 1024;

    [Fact]
    public async Task A_page_names_the_stylesheet_of_its_languages_after_that_of_the_site_and_browsers_keep_it()
    {
        var page = await repository.Site.Page("/fa");
        var addresses = page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).ToList();
        var bytes = 0;
        foreach (var address in addresses)
        {
            using var style = await repository.Site.Get(address, ("Accept-Encoding", "br"));
            bytes += (await style.Content.ReadAsByteArrayAsync()).Length;
            Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", style.Headers.GetValues("Cache-Control")));
            Assert.Equal("text/css", style.Content.Headers.ContentType!.MediaType);
        }

        Assert.StartsWith("/css/fairway.", addresses[0], StringComparison.Ordinal);
        Assert.StartsWith("/css/languages.", addresses[1], StringComparison.Ordinal);
        Assert.InRange(bytes, 1000, MostBytes);
    }

    [Fact]
    public async Task Each_language_has_the_fonts_the_room_and_the_digits_that_its_data_name()
    {
        var css = await Css();

        foreach (var language in repository.Site.Served.Site.Languages.All.Where(language => language.Typography is { Fonts.IsEmpty: false }))
        {
            var rule = css.Split('\n').First(line => line.Contains($":lang({language.Tag})", StringComparison.Ordinal) && !line.StartsWith(":where", StringComparison.Ordinal));
            Assert.Contains($"--text:\"{language.Typography!.Fonts[0]}\"", rule, StringComparison.Ordinal);
            Assert.Contains(FormattableString.Invariant($"--lh:{language.Typography.LineHeight};"), rule, StringComparison.Ordinal);
        }

        Assert.Contains("ol:lang(fa)", css.Split('\n').Single(line => line.Contains("persian", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("ol:lang(ar)", css.Split('\n').Single(line => line.Contains("arabic-indic", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_a_kept_page_names_gets_the_newest_for_a_minute()
    {
        using var style = await repository.Site.Get("/css/languages.0000000000.css");

        Assert.Equal(HttpStatusCode.OK, style.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), style.Headers.CacheControl!.MaxAge);
        Assert.Equal(await Css(), await style.Content.ReadAsStringAsync());
    }

    private async Task<string> Css()
    {
        var page = await repository.Site.Page("/en");
        using var style = await repository.Site.Get(page.QuerySelectorAll("link[rel=stylesheet]")[1].GetAttribute("href")!);
        return await style.Content.ReadAsStringAsync();
    }
}
