using Fairway.Content;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Microsoft.Playwright;

namespace Fairway.BrowserTests.Desk;

/// <summary>An author writes: what is typed is kept, checked and shown as readers will have it, with the script <c>desk-editor.js</c> or without.</summary>
public sealed class DeskWritingTests(ServedPortal portal, DeskPortal desk) : DeskWorkflowTests(portal, desk)
{
    private const string Chosen = "() => document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)";

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("fa", Small)]
    public async Task A_new_page_is_kept_checked_and_shown_while_it_is_typed(string language, int width) => await As(
        Role.Author,
        language,
        "/desk/pages",
        async page =>
        {
            await page.SelectOptionAsync("#new-section", "guidance");
            await Type(page, "#slug", $"written-{language}");
            await page.SelectOptionAsync("#type", "guidance");
            await Type(page, "#title", "Where to ask");
            await Press(page, "form[action='/desk/pages/new'] button");
            // The text is English, whatever the language of the desk.
            Assert.Equal("ltr en", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('#body')).direction + ' ' + document.querySelector('#body').lang"));
            Assert.Empty(await Faults(page));

            await Type(page, "#summary", "Where to ask for help.");
            await Type(page, "#change-note", "First published.");
            await Type(page, "#body", "Ask today.\n\nSince January: {{nothing.at-all}}.\n");
            await page.WaitForSelectorAsync("#state a[href='#body'][data-line='3']");
            await Assertions.Expect(page.Locator("#tally")).Not.ToBeEmptyAsync();
            await page.Locator("#frame").ScrollIntoViewIfNeededAsync();
            var frame = page.FrameLocator("#frame");
            await Assertions.Expect(frame.Locator(".faults li")).Not.ToHaveCountAsync(0);
            Assert.Empty(await Faults(page));
            var alone = await page.Context.NewPageAsync();
            await alone.GotoAsync((await page.GetAttributeAsync("#frame", "src"))!);
            Assert.Empty(await Faults(alone));
            await alone.CloseAsync();

            await page.FocusAsync("#state a[data-line='3']");
            await page.Keyboard.PressAsync("Enter");
            Assert.Equal("Since January: {{nothing.at-all}}.", await page.EvaluateAsync<string>(Chosen));
            await page.Keyboard.TypeAsync("Since January: {{small-boat-arrivals.year-to-date}}.");
            await Assertions.Expect(page.Locator("#state a[href='#body']")).ToHaveCountAsync(0);
            await Assertions.Expect(frame.Locator("body")).ToContainTextAsync("Ask today.");
            await Assertions.Expect(frame.Locator("body")).Not.ToContainTextAsync("small-boat-arrivals.year-to-date");

            await Press(page, "#editor > .actions button");
            Assert.EndsWith("/edit?done=draft-saved", page.Url, StringComparison.Ordinal);
            Assert.EndsWith("---\nAsk today.\n\nSince January: {{small-boat-arrivals.year-to-date}}.\n", (await Edit(Number(page))).Text($"pages/guidance/written-{language}/en.md"), StringComparison.Ordinal);
            await page.GotoAsync((await page.GetAttributeAsync("#frame", "src"))!);
        },
        width);

    [Theory]
    [InlineData("en", "health-care", "bma-2024", Small)]
    [InlineData("fa", "legal-help", "rules-333b", 1280)]
    public async Task What_a_text_can_name_is_put_in_by_keyboard_and_what_is_typed_last_is_kept_when_the_page_is_left(string language, string slug, string source, int width) => await As(
        Role.Author,
        language,
        $"/desk/pages?q=guidance/{slug}",
        async page =>
        {
            await Press(page, WriteIt);
            var edit = page.Url;
            await page.FocusAsync("#body");
            await page.Keyboard.PressAsync("ControlOrMeta+End");
            await page.Keyboard.TypeAsync("\nNames:");
            foreach (var name in (string[])[$"^{source}", "{{small-boat-arrivals.year-to-date}}", "term:asylum)", "page:help/who-to-call)", "chart: cumulative-by-year"])
            {
                await Search(page, name);
                await page.FocusAsync($"dialog button[data-text*='{name}']");
                await page.Keyboard.PressAsync("Enter");
                await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
                await Assertions.Expect(page.Locator("#body")).ToBeFocusedAsync();
            }

            await Search(page, "nothing of this name");
            await Assertions.Expect(page.Locator("dialog button[data-text]")).ToHaveCountAsync(0);
            Assert.Empty(await Faults(page));
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(page.Locator("a[data-insert]")).ToBeFocusedAsync();

            await page.FocusAsync("#body");
            await page.Keyboard.TypeAsync("\nWords of the last moment.");
            await page.GotoAsync("/desk");
            await page.GotoAsync(edit);
            await Until(page, "a[href$='take=true']");
            Assert.Empty(await Faults(page));
            await Press(page, "a[href$='take=true']");
            await Press(page, "#editor > .actions button");

            Assert.EndsWith(
                $"\nNames:[^{source}]{{{{small-boat-arrivals.year-to-date}}}}[asylum](term:asylum)[Who to call](page:help/who-to-call)\n```chart\ndataset: small-boat-arrivals\nchart: cumulative-by-year\n```\n\nWords of the last moment.\n",
                (await Edit(Number(page))).Text($"pages/guidance/{slug}/en.md"),
                StringComparison.Ordinal);
        },
        width);

    [Fact]
    public async Task Whoever_is_no_longer_signed_in_is_told_that_nothing_is_kept_and_keeps_the_text()
    {
        var page = await Desk.SignedIn(Portal.Browser, Role.Author, width: Small);
        await using var context = page.Context;
        await page.GotoAsync("/desk/pages?q=guidance/modern-slavery-and-trafficking");
        await Press(page, WriteIt);
        var cookies = await context.CookiesAsync();
        await context.ClearCookiesAsync();
        await Type(page, "#summary", "Typed in vain.");
        await page.WaitForSelectorAsync("#unkept");

        Assert.Empty(await Faults(page));
        await Assertions.Expect(page.Locator("#summary")).ToHaveValueAsync("Typed in vain.");
        await Assertions.Expect(page.Locator("#editor")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#state input")).ToHaveCountAsync(0);

        await context.AddCookiesAsync(cookies.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = $"https://{Desk.Address.Host}/", Secure = true, HttpOnly = true }));
        await page.FocusAsync("#summary");
        await page.Keyboard.TypeAsync(" No more.");
        await page.WaitForSelectorAsync("#unkept", new() { State = WaitForSelectorState.Hidden });
    }

    [Fact]
    public async Task Whoever_leaves_with_more_than_a_browser_sends_then_is_asked()
    {
        var page = await Desk.SignedIn(Portal.Browser, Role.Author);
        await using var context = page.Context;
        await page.GotoAsync("/desk/pages?q=guidance/modern-slavery-and-trafficking");
        await Press(page, WriteIt);
        var asked = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.DismissAsync();
        };

        await page.FillAsync("#body", new string('a', 70_000));
        await page.FocusAsync("#summary");
        await page.Keyboard.TypeAsync("b");
        await page.EvaluateAsync("() => { location.href = '/desk' }");

        Assert.Equal("beforeunload", await asked.Task.WaitAsync(Patience));
        await Assertions.Expect(page.Locator("#editor")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("en", "screening-interview", Small)]
    [InlineData("fa", "detention-and-bail", 1280)]
    public async Task Without_scripts_the_button_saves_and_check_and_preview_follow(string language, string slug, int width)
    {
        var page = await Desk.SignedIn(Portal.Browser, Role.Author, language, width, javaScript: false);
        await using var context = page.Context;
        await page.GotoAsync($"/desk/pages?q=guidance/{slug}");
        await Press(page, WriteIt);
        var body = await page.InputValueAsync("#body");
        await page.FillAsync("#body", body + "\n{{nothing.at-all}}\n");
        await Press(page, "#editor > .actions button");
        await Assertions.Expect(page.Locator("#state a[href='#body']")).ToHaveCountAsync(1);
        Assert.Empty(await SmallScreenTests.WiderAsync(page));

        await page.FillAsync("#body", body + "\nWords without scripts.\n");
        await Press(page, "#editor > .actions button");
        await Assertions.Expect(page.Locator("#state a[href='#body']")).ToHaveCountAsync(0);
        await page.Locator("#frame").ScrollIntoViewIfNeededAsync();
        var frame = page.FrameLocator("#frame");
        await Assertions.Expect(frame.Locator("main")).ToContainTextAsync("Words without scripts.");

        // No public page stands in a frame: its links open windows, those to a place on it do not.
        await frame.Locator("main a[href^='#source-']").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await frame.Locator("main a[href^='/en/guidance/']").First.FocusAsync();
        var opened = await context.RunAndWaitForPageAsync(() => page.Keyboard.PressAsync("Enter"));
        await opened.WaitForURLAsync("**/en/guidance/*");
        await Assertions.Expect(opened.Locator("h1")).ToHaveCountAsync(1);
        Assert.Equal(2, context.Pages.Count);
        await Assertions.Expect(frame.Locator("main")).ToContainTextAsync("Words without scripts.");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public async Task No_rule_of_axe_is_broken_where_pages_are_written_in_the_dark(string language)
    {
        var id = await Open(DraftSubject.OfPage(PageId.Parse($"guidance/dark-{language}")), _ => new("Dark", ""), language);
        var page = await Desk.SignedIn(Portal.Browser, Role.Author, language, Small, ColorScheme.Dark);
        await using var context = page.Context;
        foreach (var part in (string[])["edit", "pictures", "place", "restore"])
        {
            await page.GotoAsync($"/desk/drafts/{id}/{part}");
            Assert.Empty(await Faults(page));
        }

        await page.GotoAsync($"/desk/insert?draft={id}&q=asylum");
        Assert.Empty(await Faults(page));
    }

    /// <summary>In the dialog of the editor.</summary>
    private static async Task Search(IPage page, string words)
    {
        await page.FocusAsync("a[data-insert]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("dialog[open]");
        await Assertions.Expect(page.Locator("#insert-q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(words);
        await page.RunAndWaitForResponseAsync(() => page.Keyboard.PressAsync("Enter"), answer => answer.Url.Contains("/desk/insert", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("#insert-q")).ToHaveAttributeAsync("value", words);
        await Assertions.Expect(page.Locator("#insert-q")).ToBeFocusedAsync();
    }
}
