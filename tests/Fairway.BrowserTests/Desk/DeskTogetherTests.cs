using System.Globalization;
using System.Text;
using Fairway.Content;
using Fairway.Releases;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Hosting.Loading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Fairway.BrowserTests.Desk;

/// <summary>Two people at the same page, who see each other, and decide by keyboard what both of them changed.</summary>
public sealed class DeskTogetherTests(ServedPortal portal, DeskPortal desk) : DeskWorkflowTests(portal, desk)
{
    private const string Save = "#editor > .actions button";
    private const string Decide = "form[action$='/merge'] > .actions button";

    /// <summary>Milliseconds between two signs of life of an editor.</summary>
    private const long Beat = 20_000;

    [Theory]
    [InlineData("en", "fa", 1280)]
    [InlineData("fa", "en", Small)]
    public async Task Two_who_change_the_same_paragraph_see_each_other_and_lose_nothing(string mine, string theirs, int width)
    {
        var text = $"pages/guidance/together-{mine}/en.md";
        var id = await Open(
            DraftSubject.OfPage(PageId.Parse($"guidance/together-{mine}")),
            _ => new DraftEdit("Together", "").With($"pages/guidance/together-{mine}/page.yaml", "type: guidance\n").With(text, Page("First words.", "Second words.", "Third words.")),
            mine);
        var address = string.Create(CultureInfo.InvariantCulture, $"/desk/drafts/{id}/edit");
        var (me, other) = (await Desk.SignedIn(Portal.Browser, Role.Author, mine, width), await Desk.SignedIn(Portal.Browser, Role.Author, theirs));
        await using var context = me.Context;
        await using var otherContext = other.Context;
        await me.Clock.InstallAsync();
        await me.GotoAsync(address);
        await other.GotoAsync(address);
        await Assertions.Expect(other.Locator("#others bdi")).ToHaveTextAsync($"author-{mine}");
        await me.Clock.FastForwardAsync(Beat);
        await Assertions.Expect(me.Locator("#others bdi")).ToHaveTextAsync($"author-{theirs}");
        Assert.Empty(await Faults(me));

        await other.FillAsync("#body", "First words.\n\nTheir words.\n\nThird words.\n");
        await other.FillAsync("#summary", "Their summary.");
        await Press(other, Save);
        await me.FillAsync("#body", "First words.\n\nMy words.\n\nMy third words.\n");
        await me.Clock.FastForwardAsync(Beat);
        await Assertions.Expect(me.Locator("#others a[href$='merge?with=revision']")).ToHaveCountAsync(1);
        Assert.Empty(await Faults(me));

        await Press(me, Save);
        Assert.EndsWith("/merge?with=revision", me.Url, StringComparison.Ordinal);
        Assert.Equal(["My words.", "Their words.", "Second words."], await me.Locator(".conflict pre").AllTextContentsAsync());
        Assert.Empty(await Faults(me));
        Assert.False(await me.EvaluateAsync<bool>("() => document.querySelector('main form').checkValidity()"));
        await me.FocusAsync("input[name=side-0][value=both]");
        await me.Keyboard.PressAsync("Space");
        await Press(me, Decide);

        Assert.EndsWith("/edit?done=draft-merged", me.Url, StringComparison.Ordinal);
        Assert.Empty(await Faults(me));
        var saved = (await Edit(id)).Text(text);
        Assert.EndsWith("---\nFirst words.\n\nMy words.\n\nTheir words.\n\nMy third words.\n", saved, StringComparison.Ordinal);
        Assert.Contains("summary: Their summary.\n", saved, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "guidance/housing-and-money", Small)]
    [InlineData("fa", "policy/unhcr-on-return-hubs", 1280)]
    public async Task What_was_published_meanwhile_is_taken_in_and_a_paragraph_that_both_changed_is_decided(string language, string place, int width)
    {
        var text = $"pages/{place}/en.md";
        var id = await Open(DraftSubject.OfPage(PageId.Parse(place)), tree => new DraftEdit("Draft", "Words.").With(text, With(tree, text, "My words.", "")), language);
        await Publish(text, tree => With(tree, text, "Their words.", "\nWords at the end.\n"));
        await As(
            Role.Author,
            language,
            string.Create(CultureInfo.InvariantCulture, $"/desk/drafts/{id}/edit"),
            async page =>
            {
                await Until(page, "form[action$='/take-in']");
                Assert.Empty(await Faults(page));
                await Press(page, "form[action$='/take-in'] button");
                Assert.EndsWith("/merge?with=published", page.Url, StringComparison.Ordinal);
                await Assertions.Expect(page.Locator(".conflict")).ToHaveCountAsync(1);
                Assert.Empty(await Faults(page));
                await page.FocusAsync("input[name=side-0][value=own]");
                await page.Keyboard.PressAsync("Space");
                await Type(page, "#own-0", "Our words.");
                await Press(page, Decide);
                Assert.EndsWith("/edit?done=draft-merged", page.Url, StringComparison.Ordinal);
            },
            width);

        var merged = (await Edit(id)).Text(text)!;
        Assert.Contains("\n---\nOur words.\n\n", merged, StringComparison.Ordinal);
        Assert.EndsWith("\n\nWords at the end.\n", merged, StringComparison.Ordinal);
    }

    private static string Page(params string[] paragraphs) =>
        $"---\ntitle: Together\nsummary: A page.\nedition: 1\nchanges:\n  - edition: 1\n    date: 2026-11-27\n    note: First published.\n---\n{string.Join("\n\n", paragraphs)}\n";

    /// <summary>A text with other words in place of its first paragraph, and more at its end.</summary>
    private static string With(ReleaseTree tree, string path, string first, string last)
    {
        var text = Encoding.UTF8.GetString(tree.Read(path, CancellationToken.None));
        var start = text.IndexOf("\n---\n", StringComparison.Ordinal) + 5;
        return text[..start] + first + text[text.IndexOf("\n\n", start, StringComparison.Ordinal)..] + last;
    }

    /// <summary>As somebody does on the command line.</summary>
    private Task<PublicationResult> Publish(string path, Func<ReleaseTree, string> change) => Desk.In(async services =>
    {
        var store = services.GetRequiredService<ReleaseStore>();
        var newest = store.Log.Latest!;
        using var publisher = new Publisher(store);
        var publication = new Publication("test", "From elsewhere.") { Base = newest, Changes = DraftEdit.NoFiles.SetItem(path, Encoding.UTF8.GetBytes(change(store.Open(newest)))) };
        var published = await publisher.Publish(publication, CancellationToken.None);
        Assert.True(published.Outcome == PublicationOutcome.Published, string.Join('\n', published.Faults));
        services.GetRequiredService<ReleaseFollower>().Nudge();
        return published;
    });
}
