using Fairway.Content;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Microsoft.Playwright;

namespace Fairway.BrowserTests.Desk;

/// <summary>A translation into Persian from the queue to review, and who checks it.</summary>
public sealed class DeskTranslationTests(ServedPortal portal, DeskPortal desk) : DeskWorkflowTests(portal, desk)
{
    /// <summary>Words of another page that are translated there.</summary>
    private const string Known = "Much depends on the weather. Be careful when you compare a few weeks.";

    [Theory]
    [InlineData("en", Small, "figures/deaths-in-the-channel", "channel-deaths.dead-all", "iom", "The true numbers may be higher.", "The true numbers are higher.")]
    [InlineData("fa", 1280, "figures/ways-of-entry", "irregular-detections.latest-year", "quarterly", "These data end with 2023.", "These data stop with 2023.")]
    public async Task A_page_behind_a_safety_change_is_translated_where_it_changed_and_checked_by_somebody_else(
        string language, int width, string page, string figure, string citation, string before, string after)
    {
        var code = $"{{{{{figure}}}}}";
        var subject = DraftSubject.OfPage(PageId.Parse(page));
        var source = await Desk.Rewrite(subject, text => Renewed(text, before, after, $"An [asylum seeker](term:asylum-seeker) is counted: {code}.[^{citation}]"));
        await Desk.Approve(source);
        await Desk.Publish(source);
        var id = 0;

        await As(Role.Translator, language, "/desk/translations", async tab =>
        {
            await Press(tab, "a[href='/desk/translations/fa']");
            Assert.Empty(await Faults(tab));
            Assert.Matches(language == "en" ? "^behind a safety change" : "^عقب‌تر از تغییری ایمنی", await tab.InnerTextAsync(".queue > li .state"));
            Assert.True(await tab.Locator($".queue > li:has(input[value='{page}']) li .state.late").IsVisibleAsync());
            await Press(tab, $".queue form[action$='/open']:has(input[value='{page}']) button");
            id = DeskSteps.IdIn(tab.Url);
            Assert.Empty(await Faults(tab));

            // Each side in its own direction, whatever the interface's.
            Assert.Equal(("ltr", "rtl"), (await Direction(tab, "#u0s"), await Direction(tab, "#u0")));
            Assert.True(await Row(tab, "start.1").Locator("ins").First.IsVisibleAsync() && await Row(tab, "start.1").Locator("del").First.IsVisibleAsync());
            Assert.Equal("asylum seeker", await Row(tab, "care.2").Locator("td:first-child .u-word").InnerTextAsync());
            Assert.Contains(code, await Row(tab, "care.2").Locator("td:first-child .u-code").AllInnerTextsAsync());

            await Area(tab, "care.2").FillAsync("کسی شمرده می‌شود.");
            await Press(tab, "form[action$='/translate'] button");
            var said = await Row(tab, "care.2").Locator(".u-fault").AllInnerTextsAsync();
            Assert.Contains(said, text => text.Contains(code, StringComparison.Ordinal));
            Assert.True(await Row(tab, "care.2").Locator(".u-codes .state.wait").IsVisibleAsync());

            // A suggestion fills its field, and nothing is sent.
            var take = Row(tab, "care.3").Locator("button[data-take]").First;
            await take.FocusAsync();
            await tab.Keyboard.PressAsync("Enter");
            await Assertions.Expect(Area(tab, "care.3")).ToBeFocusedAsync();
            await Assertions.Expect(Area(tab, "care.3")).Not.ToBeEmptyAsync();

            // What would be read as a list is refused, and all that was typed is there again.
            var taken = await Area(tab, "care.3").InputValueAsync();
            await Area(tab, "care.2").FillAsync("- فهرست");
            await Press(tab, "form[action$='/translate'] button");
            Assert.True(await tab.Locator("[role=alert]").IsVisibleAsync());
            Assert.Equal(("- فهرست", taken), (await Area(tab, "care.2").InputValueAsync(), await Area(tab, "care.3").InputValueAsync()));
            Assert.Empty(await Faults(tab));

            await Area(tab, "care.2").FillAsync($"[پناهجو](term:asylum-seeker) شمرده می‌شود: {code}.[^{citation}]");
            await Press(tab, "form[action$='/translate'] button");
            Assert.True(await tab.Locator("[role=status]").IsVisibleAsync());
            Assert.Equal(0, await Row(tab, "care.2").Locator(".u-fault, .u-codes .state.wait").CountAsync());
        }, width);

        // Half of it is not sent to review from the draft's own page: that page says what lacks words, and leads there.
        await As(Role.Translator, language, $"/desk/drafts/{id}", async tab =>
        {
            await Press(tab, "form[action$='/submit'] button");
            Assert.True(await tab.Locator("[role=alert]").IsVisibleAsync());
            Assert.Equal(DraftState.Writing, (await Desk.Draft(id)).State);
            Assert.Equal(["Care"], await tab.Locator(".lacking a").AllInnerTextsAsync());
            Assert.Empty(await Faults(tab));
            await Press(tab, ".lacking a");
            await Assertions.Expect(Area(tab, "care.1")).ToBeFocusedAsync();

            await tab.Keyboard.TypeAsync("مراقبت");
            await tab.FocusAsync("input[name=whole]");
            await tab.Keyboard.PressAsync("Space");
            await Press(tab, "button[value=submit]");
            Assert.EndsWith($"/desk/drafts/{id}", new Uri(tab.Url).AbsolutePath, StringComparison.Ordinal);
        }, width);
        Assert.Equal(DraftState.InReview, (await Desk.Draft(id)).State);
        Assert.Contains("edition: 2\n", await Desk.TextOf(id, $"pages/{page}/fa.md"), StringComparison.Ordinal);

        // Whoever wrote it is told to wait for somebody else; who reads it in the other language of the desk is one.
        await As(Role.Translator, language, $"/desk/drafts/{id}/translate", async tab => Assert.Equal(0, await tab.Locator("form[action$='/checked']").CountAsync()), width);
        var other = language == "en" ? "fa" : "en";
        var checker = (await Desk.Somebody(Role.Translator, other)).Name;
        await As(Role.Translator, other, $"/desk/drafts/{id}/translate", async tab =>
        {
            await tab.FocusAsync("form[action$='/checked'] input[name=sure]");
            await tab.Keyboard.PressAsync("Space");
            await Press(tab, "form[action$='/checked'] button");
            Assert.Contains(checker, await tab.InnerTextAsync("main p:has(> .state.ok)"), StringComparison.Ordinal);
            Assert.Equal(0, await tab.Locator("form[action$='/checked']").CountAsync());
        }, width);
        await As(Role.Translator, language, $"/desk/drafts/{id}", async tab => Assert.Contains(checker, await tab.InnerTextAsync("[aria-labelledby=steps]"), StringComparison.Ordinal), width);
        Assert.Contains("  checked: ", await Desk.TextOf(id, $"pages/{page}/fa.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suggestion_is_taken_without_scripts_and_all_else_that_was_typed_stays()
    {
        var tab = await Desk.SignedIn(Portal.Browser, Role.Translator, "fa", Small, javaScript: false);
        await using var context = tab.Context;
        await tab.GotoAsync("/desk/translations/fa");
        await Press(tab, ".queue form[action$='/open']:has(input[value='policy/unhcr-on-return-hubs']) button");
        var title = await Area(tab, "title").InputValueAsync();
        await Area(tab, "title").FillAsync("");
        await Press(tab, "form[action$='/translate'] button");
        Assert.Empty(await Area(tab, "title").InputValueAsync());

        await Area(tab, "summary").FillAsync("خلاصه‌ای که تازه نوشته شده.");
        await Press(tab, "tr:has(textarea[name='w.title']) button[name=take]");

        Assert.Equal((title, "خلاصه‌ای که تازه نوشته شده."), (await Area(tab, "title").InputValueAsync(), await Area(tab, "summary").InputValueAsync()));
        Assert.Equal(2, (await Desk.Draft(DeskSteps.IdIn(tab.Url))).Revision);
    }

    /// <summary>In a new edition, with a sentence changed and a section more.</summary>
    private static string Renewed(string text, string before, string after, string words)
    {
        Assert.Contains(before, text, StringComparison.Ordinal);
        return text
            .Replace("edition: 1\nchanges:\n", "edition: 2\nchanges:\n  - edition: 2\n    date: 2026-11-27\n    note: Be careful.\n    safety: true\n", StringComparison.Ordinal)
            .Replace(before, after, StringComparison.Ordinal).TrimEnd() + $"\n\n## Care {{#care}}\n\n{words}\n\n{Known}\n";
    }

    private static ILocator Area(IPage page, string unit) => page.Locator($"textarea[name='w.{unit}']");

    private static ILocator Row(IPage page, string unit) => page.Locator($"tr:has(textarea[name='w.{unit}'])");

    private static Task<string> Direction(IPage page, string element) => page.EvalOnSelectorAsync<string>(element, "element => getComputedStyle(element).direction");
}
