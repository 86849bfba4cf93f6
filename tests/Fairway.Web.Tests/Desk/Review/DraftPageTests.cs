using System.Net;
using AngleSharp.Dom;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Interface;
using Fairway.Web.Desk.Review;
using Fairway.Web.Tests.Desk.Support;

namespace Fairway.Web.Tests.Desk.Review;

/// <summary>The list of drafts, and the page of one, as each role sees and uses them.</summary>
public sealed class DraftPageTests : IAsyncLifetime
{
    private DeskSite? _desk;

    private DeskSite Desk => _desk!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start(published: true);
        await Desk.AddPeople();
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task The_list_shows_what_is_open_and_narrows_to_state_kind_mine_and_waiting()
    {
        await Desk.Add("omid@example.org", "translator", "fa");
        var page = await Desk.OpenClaim();
        var text = await Desk.Open(
            DraftSubject.OfTranslation(DraftSteps.Claim, LanguageTag.Parse("fa")), new DraftEdit("<b>Persian</b>", "").With("pages/guidance/claim/fa.md", "x"), "omid@example.org");
        await Desk.Submit(page);
        var (author, reviewer) = (await Desk.SignedIn("author@example.org"), await Desk.SignedIn("reviewer@example.org"));

        Assert.Equal([$"/desk/drafts/{page}", $"/desk/drafts/{text}"], (await Listed(author, "")).Order());
        Assert.Equal([$"/desk/drafts/{page}"], await Listed(author, "?state=in-review"));
        Assert.Equal([$"/desk/drafts/{text}"], await Listed(author, "?kind=translation"));
        Assert.Equal([$"/desk/drafts/{page}"], await Listed(author, "?whose=mine"));
        Assert.Equal([$"/desk/drafts/{page}"], await Listed(reviewer, "?whose=waiting"));
        Assert.Empty(await Listed(author, "?whose=waiting"));
        Assert.Equal(2, (await Listed(author, "?state=nonsense&kind=%00&whose=x")).Length);
        var document = await author.Page("/desk/drafts");
        Assert.Contains("<b>Persian</b>", document.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Claim", document.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("page", document.QuerySelector("nav a[href='/desk/drafts']")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task The_page_says_what_is_changed_by_whom_and_what_readers_are_told()
    {
        var id = await Desk.OpenClaim();
        await Desk.Save(id, edit => edit with { Redirects = [new RedirectEdit(PageId.Parse("guidance/before"), DraftSteps.Claim, null)] });

        var page = await (await Desk.SignedIn("reviewer@example.org")).Page($"/desk/drafts/{id}");

        Assert.Equal("Claim, clearer", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("The first words are clearer.", page.QuerySelector("[aria-labelledby=readers]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A minor change of Claim: edition 2 stays", page.QuerySelector("[aria-labelledby=readers]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("text of the page Claim in English", page.QuerySelector("[aria-labelledby=does]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The address guidance/before leads to guidance/claim", page.QuerySelector("[aria-labelledby=does]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["revision 2", "revision 1"], page.QuerySelectorAll("[aria-labelledby=revisions] b").Select(each => each.TextContent));
        Assert.Contains("1 December 2026, 09:30 London time", page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("release 1", page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Forms(page));
    }

    [Fact]
    public async Task A_major_change_is_shown_with_its_note_and_that_it_concerns_safety()
    {
        var id = await Desk.OpenClaim("edition: 2\nchanges:\n", "edition: 3\nchanges:\n  - edition: 3\n    date: 2026-12-01\n    note: Seven days are left.\n    safety: true\n");

        var readers = (await (await Desk.SignedIn("reviewer@example.org")).Page($"/desk/drafts/{id}")).QuerySelector("[aria-labelledby=readers]")!;

        Assert.Contains("A major change of Claim: edition 2 becomes 3", readers.TextContent, StringComparison.Ordinal);
        Assert.Contains("Safety: following the older text could harm", readers.TextContent, StringComparison.Ordinal);
        Assert.Contains("Seven days are left.", readers.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_what_the_check_of_the_site_finds()
    {
        var id = await Desk.OpenClaim("[page](page:policy/hubs)", "[page](page:policy/nowhere)");

        var check = (await (await Desk.SignedIn("author@example.org")).Page($"/desk/drafts/{id}")).QuerySelector("[aria-labelledby=check]")!;

        Assert.Contains("1 error", check.TextContent, StringComparison.Ordinal);
        Assert.Matches(@"pages/guidance/claim/en\.md:\d+:\d+", check.QuerySelector("code")!.TextContent);
    }

    [Fact]
    public async Task Each_role_is_offered_the_steps_that_it_may_take_now()
    {
        var id = await Desk.OpenClaim();
        await Desk.Add("administrator@example.org", "administrator");
        await Desk.AddAuthenticator("administrator@example.org");
        var (author, reviewer, publisher) = (await Desk.SignedIn("author@example.org"), await Desk.SignedIn("reviewer@example.org"), await Desk.SignedIn("publisher@example.org"));

        await Offered(author, id, "submit", "discard");
        await Offered(reviewer, id);
        await Offered(publisher, id, "publish-in-emergency", "discard");
        await Offered(await Desk.SignedIn("administrator@example.org"), id);

        (await author.Submit($"/desk/drafts/{id}", $"/desk/drafts/{id}/submit")).Dispose();
        await Offered(author, id, "take-back", "discard");
        await Offered(reviewer, id, "approve", "return");
        await Offered(publisher, id, "return", "publish-in-emergency", "discard");

        (await reviewer.Submit($"/desk/drafts/{id}", $"/desk/drafts/{id}/approve")).Dispose();
        await Offered(author, id, "take-back", "discard");
        await Offered(reviewer, id, "return");
        await Offered(publisher, id, "return", "publish", "discard");
    }

    [Fact]
    public async Task Who_wrote_some_of_it_is_not_offered_to_approve_it_and_refused_when_they_try()
    {
        await Desk.Register(register => register.Grant("author@example.org", "reviewer", null, Web.Accounts.Actor.Console, CancellationToken.None));
        var id = await Desk.OpenClaim();
        await Desk.Submit(id);
        var author = await Desk.SignedIn("author@example.org");

        await Offered(author, id, "return", "take-back", "discard");
        var page = $"/desk/drafts/{id}";
        Assert.Contains("You have saved a revision of it", (await author.Page(page)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var digest = (await Desk.Now(id)).Revision.Digest;
        using var refused = await author.Post($"{page}/approve", await author.Token(page), ("seen", "1"), ("digest", digest));
        Assert.Contains("cannot be the one to review it", await refused.Refusal(HttpStatusCode.Forbidden), StringComparison.Ordinal);
        Assert.Equal(DraftState.InReview, (await Desk.Draft(id)).State);
    }

    [Fact]
    public async Task A_revision_that_came_after_the_page_was_read_is_not_approved_with_it()
    {
        var id = await Desk.OpenClaim();
        await Desk.Submit(id);
        var reviewer = await Desk.SignedIn("reviewer@example.org");
        var form = (await reviewer.Page($"/desk/drafts/{id}")).QuerySelector($"form[action$='/approve']")!;
        (string, string)[] read = [.. form.QuerySelectorAll("input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!)), ("text", "Good <so>.")];
        await Desk.Save(id, edit => edit with { Note = "Another note." });
        await Desk.Submit(id);

        using var refused = await reviewer.Post($"/desk/drafts/{id}/approve", read);

        var page = await Visitor.Read(refused, expected: HttpStatusCode.Conflict);
        Assert.Contains("newer revision", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Good <so>.", page.QuerySelector("#approve-text")!.TextContent);
        Assert.Equal(DraftState.InReview, (await Desk.Draft(id)).State);
    }

    [Fact]
    public async Task A_draft_is_returned_only_with_a_reason_which_its_writers_read()
    {
        var id = await Desk.OpenClaim();
        await Desk.Submit(id);
        var reviewer = await Desk.SignedIn("reviewer@example.org");
        using (var refused = await reviewer.Submit($"/desk/drafts/{id}", $"/desk/drafts/{id}/return", ("text", " ")))
            Assert.Contains("Say why", await refused.Refusal(HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);

        using var returned = await reviewer.Submit($"/desk/drafts/{id}", $"/desk/drafts/{id}/return", ("text", "The <i>deadline</i> is wrong."));

        Assert.Equal($"/desk/drafts/{id}?done=draft-returned", returned.Headers.Location!.ToString());
        var author = await Desk.SignedIn("author@example.org");
        Assert.Contains("The <i>deadline</i> is wrong.", (await author.Page($"/desk/drafts/{id}")).QuerySelector("[aria-labelledby=steps]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([$"/desk/drafts/{id}"], await Listed(author, "?whose=waiting"));
    }

    [Fact]
    public async Task Discarding_asks_whether_one_is_sure()
    {
        var id = await Desk.OpenClaim();
        var author = await Desk.SignedIn("author@example.org");
        using (var unsure = await author.Submit($"/desk/drafts/{id}", $"/desk/drafts/{id}/discard"))
            Assert.Contains("Tick the box", await unsure.Refusal(HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        Assert.Equal(DraftState.Writing, (await Desk.Draft(id)).State);

        (await author.Submit($"/desk/drafts/{id}", $"/desk/drafts/{id}/discard", ("sure", "true"))).Dispose();
        Assert.Equal(DraftState.Discarded, (await Desk.Draft(id)).State);
        await Offered(author, id);
    }

    [Fact]
    public async Task A_draft_that_is_not_there_is_said_and_a_number_that_is_none_too()
    {
        var author = await Desk.SignedIn("author@example.org");
        foreach (var path in (string[])["/desk/drafts/7", "/desk/drafts/x", "/desk/drafts/99999999999", "/desk/drafts/-1"])
        {
            using var answer = await author.Get(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public void Every_word_of_the_rules_is_in_every_language_of_the_desk()
    {
        foreach (var messages in DeskLanguages.All.Select(language => DeskLanguages.Of(language.Tag.Value)))
        {
            Assert.All(Enum.GetValues<DraftFault>(), fault => Assert.True(messages.Entries.ContainsKey(fault.Key()), fault.Key()));
            Assert.All(Enum.GetValues<DraftState>(), state => Assert.True(messages.Entries.ContainsKey("draft-state." + state.Code()), state.Code()));
            Assert.All(Enum.GetValues<ReviewStep>(), step => Assert.True(messages.Entries.ContainsKey("review-step." + step.Code()), step.Code()));
            Assert.All(Enum.GetValues<DraftWhose>(), whose => Assert.True(messages.Entries.ContainsKey("drafts.whose." + Fairway.Input.Yaml.KebabName.Of(whose))));
            Assert.All(Enum.GetValues<PartChange>(), change => Assert.True(messages.Entries.ContainsKey("part-change." + Fairway.Input.Yaml.KebabName.Of(change))));
            Assert.All(Enum.GetValues<PartSort>(), sort => Assert.True(messages.Entries.ContainsKey("part-sort." + Fairway.Input.Yaml.KebabName.Of(sort))));
        }
    }

    private static async Task<string[]> Listed(Visitor visitor, string query) =>
        [.. (await visitor.Page("/desk/drafts" + query)).QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!)];

    private static async Task Offered(Visitor visitor, int id, params string[] steps) => Assert.Equal(steps, Forms(await visitor.Page($"/desk/drafts/{id}")));

    private static IEnumerable<string> Forms(IParentNode page) => page.QuerySelectorAll("[aria-labelledby=next] form").Select(form => form.GetAttribute("action")!.Split('/')[^1]);
}
