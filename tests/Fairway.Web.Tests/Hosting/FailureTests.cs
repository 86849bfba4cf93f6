using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Fairway.Web.Reading;
using Fairway.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fairway.Web.Tests.Hosting;

public sealed class FailureTests(SmallSite small)
{
    [Theory]
    [InlineData("/fa/fails", "fa", "rtl")]
    [InlineData("/vi/fails", "vi", "ltr")]
    [InlineData("/fails", "en", "ltr")]
    public async Task A_fault_of_ours_is_told_in_the_language_of_the_address(string path, string language, string direction)
    {
        await using var site = await StartWithFault();

        var page = await site.Page(path, HttpStatusCode.InternalServerError);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(direction, page.DocumentElement.GetAttribute("dir"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.DoesNotContain("secret", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_failed_is_guarded_and_not_kept()
    {
        await using var site = await StartWithFault();

        using var response = await site.Get("/fa/fails");

        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
        Assert.Equal(0, site.Served.Pages.Count);
    }

    [Fact]
    public async Task The_log_holds_the_fault_and_nothing_of_the_reader()
    {
        using var log = new LogLines();
        await using var site = await StartWithFault(log);

        (await site.Get("/fa/fails?q=pregnancy", ("User-Agent", "old-phone"))).Dispose();
        (await site.Get("/fa/search?q=pregnancy", ("User-Agent", "old-phone"))).Dispose();

        Assert.Contains(log.All, line => line.Contains("{language:offered}/fails", StringComparison.Ordinal) && line.Contains("secret", StringComparison.Ordinal));
        Assert.DoesNotContain(log.All, line => line.Contains("pregnancy", StringComparison.Ordinal) || line.Contains("old-phone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_the_first_site_readers_are_asked_to_come_again()
    {
        await using var site = await RunningSite.Start(null);

        using var page = await site.Get("/en");
        var words = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync());
        using var live = await site.Get("/health/live");
        using var ready = await site.Get("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.NotNull(page.Headers.RetryAfter);
        Assert.Equal(4, words.QuerySelectorAll("section[lang]").Length);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
    }

    [Theory]
    [InlineData("Starting.html")]
    [InlineData("Failed.html")]
    public async Task Before_the_first_site_a_page_speaks_each_language_of_the_repository(string name)
    {
        var page = await BuiltIn(name);
        var languages = small.Site.Served.Site.Languages.All;

        var parts = page.QuerySelectorAll("section");

        Assert.Equal(languages.Select(language => (language.Tag.Value, language.Dir)), parts.Select(part => (part.GetAttribute("lang")!, part.GetAttribute("dir")!)));
        Assert.All(parts, part => Assert.NotEqual("", part.QuerySelector("p")!.TextContent));
    }

    [Fact]
    public async Task A_fault_before_the_first_site_is_told_in_the_words_of_the_interface()
    {
        var page = await BuiltIn("Failed.html");
        var site = small.Site.Served.Site;

        Assert.All(site.Languages.All, language =>
        {
            var part = page.QuerySelector($"section[lang={language.Tag}]")!;
            Assert.Equal(site.Messages(language.Tag)["error.500.title"], part.FirstElementChild!.TextContent);
            Assert.Equal(site.Messages(language.Tag)["error.500.text"], part.LastElementChild!.TextContent);
        });
    }

    private static async Task<IDocument> BuiltIn(string name)
    {
        await using var file = typeof(ReadingController).Assembly.GetManifestResourceStream(name)!;
        return await new HtmlParser().ParseDocumentAsync(file);
    }

    private static async Task<RunningSite> StartWithFault(LogLines? log = null)
    {
        using var folder = new TemporaryFolder();
        SmallContent.WriteTo(folder);
        return await RunningSite.Start(folder.Path, configure: builder =>
        {
            builder.Services.AddMvcCore().AddApplicationPart(typeof(FailingController).Assembly);
            if (log is not null)
                builder.Logging.AddProvider(log);
        });
    }
}

/// <summary>Found only by applications that add this assembly.</summary>
public sealed class FailingController : ControllerBase
{
    [Read("/fails"), Read("/{language:offered}/fails")]
    public IActionResult Fail() => throw new InvalidOperationException("secret of " + ControllerContext.ActionDescriptor.DisplayName);
}
