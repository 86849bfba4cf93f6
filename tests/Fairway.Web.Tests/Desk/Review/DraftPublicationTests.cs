using System.Net;
using AngleSharp.Html.Dom;
using Fairway.Content;
using Fairway.Releases;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Store;
using Fairway.Web.Tests.Desk.Support;
using Fairway.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Review;

/// <summary>A publisher presses at the page of a draft.</summary>
public sealed class DraftPublicationTests : IAsyncLifetime
{
    private readonly FailingMark _mark = new();
    private DeskSite? _desk;
    private UnreliableStore? _store;
    private Visitor? _publisher;

    private DeskSite Desk => _desk!;

    private UnreliableStore Store => _store!;

    private Visitor Publisher => _publisher!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start(
            builder =>
            {
                var folder = builder.Configuration["Fairway:Store"]!;
                builder.Services.AddSingleton<ReleaseStore>(provider => _store = new UnreliableStore(ReleaseStores.Open(folder, null, provider.GetRequiredService<TimeProvider>())));
                builder.Services.ConfigureDbContext<SqliteDeskStore>(options => options.AddInterceptors(_mark));
            },
            published: true);
        await Desk.AddPeople();
        _publisher = await Desk.SignedIn("publisher@example.org");
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task An_approved_draft_is_published_and_the_answer_names_its_release()
    {
        var id = await Desk.OpenClaim();
        await Desk.Approve(id);

        var page = await Press(id);

        Assert.Contains("with release 2", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/en/releases/2", page.QuerySelector("main p a[href*=releases]")!.GetAttribute("href"));
        Assert.Contains("Other words before it.", Desk.Published(DeskDrafts.ClaimFile), StringComparison.Ordinal);
        Assert.Equal((DraftState.Published, 2, false), ((await Desk.Draft(id)).State, (await Desk.Draft(id)).Release!.Value, (await Desk.Draft(id)).IsEmergency));
        Assert.Equal(ReviewStep.Published, (await Desk.Reviews(id))[^1].Step);
        Assert.Equal(2, Desk.Site.Served.Site.Release.Number);
        Assert.Contains("release 2", (await Publisher.Page($"/desk/drafts/{id}")).QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_release_names_the_entry_of_the_activity_that_was_written_before_it_and_the_chain_holds()
    {
        var id = await Desk.OpenClaim();
        await Desk.Approve(id);
        await Press(id);

        var (head, entries) = (Desk.Newest().Activity!.Value, await Desk.Activity());
        var begun = entries.Single(entry => entry.Number == head.Number);
        Assert.Equal(("publication.begun", head.Digest), (begun.Act, begun.Digest));
        Assert.Equal($"{id}:{(await Desk.Now(id)).Revision.Digest[..16]}", begun.Detail);
        Assert.Equal("draft.published", entries[(int)head.Number].Act);
        Assert.Null(await Desk.FirstBroken());
    }

    [Theory]
    [InlineData(DraftState.Writing)]
    [InlineData(DraftState.InReview)]
    [InlineData(DraftState.Returned)]
    [InlineData(DraftState.Scheduled)]
    [InlineData(DraftState.Discarded)]
    public async Task What_is_not_approved_is_not_published(object state)
    {
        var id = await Desk.OpenClaim();
        await Desk.Approve(id);
        await Put(id, (DraftState)state);

        using var refused = await Post(id, "publish");

        Assert.Contains("not the next step", await refused.Refusal(HttpStatusCode.Conflict), StringComparison.Ordinal);
        Assert.Equal(1, Desk.Newest().Number);
        Assert.Equal((DraftState)state, (await Desk.Draft(id)).State);
    }

    [Fact]
    public async Task An_edit_after_the_approval_is_not_published_and_neither_is_what_was_approved()
    {
        var id = await Desk.OpenClaim();
        await Desk.Approve(id);
        await Desk.Save(id, edit => edit with { Note = "Something else." });

        using var refused = await Post(id, "publish");

        Assert.Contains("newer revision", await refused.Refusal(HttpStatusCode.Conflict), StringComparison.Ordinal);
        using var again = await Post(id, "publish", ("seen", "2"));
        Assert.Contains("not the next step", await again.Refusal(HttpStatusCode.Conflict), StringComparison.Ordinal);
        Assert.Equal(1, Desk.Newest().Number);
    }

    [Fact]
    public async Task Words_that_were_changed_behind_the_rules_after_the_approval_are_not_published()
    {
        var id = await Desk.OpenClaim();
        await Desk.Approve(id);
        await Desk.In(services => services.GetRequiredService<DeskStore>().Database.ExecuteSqlRawAsync("UPDATE \"DraftRevisions\" SET \"Note\" = 'Another note.'"));

        using var refused = await Post(id, "publish");

        Assert.Contains("needs a new approval", await refused.Refusal(HttpStatusCode.Conflict), StringComparison.Ordinal);
        Assert.Equal(1, Desk.Newest().Number);
    }

    [Fact]
    public async Task What_the_check_refuses_is_answered_with_file_and_line_and_stays_approved()
    {
        var id = await Desk.OpenClaim("[page](page:policy/hubs)", "[page](page:policy/nowhere)");
        await Desk.Approve(id);

        using var refused = await Post(id, "publish");

        var page = await Visitor.Read(refused, expected: HttpStatusCode.UnprocessableEntity);
        Assert.Matches(@"pages/guidance/claim/en\.md:\d+:\d+", page.QuerySelector(".faults code")!.TextContent);
        Assert.Equal(DraftState.Approved, (await Desk.Draft(id)).State);
        Assert.Equal(1, Desk.Newest().Number);
    }

    [Fact]
    public async Task What_was_published_since_in_the_same_file_is_named_with_the_way_to_take_it_in()
    {
        var id = await Desk.OpenClaim();
        await Desk.Approve(id);
        await PublishElsewhere("## Help", "## More help");
        await Desk.Register(register => register.Grant("publisher@example.org", "author", null, Web.Accounts.Actor.Console, CancellationToken.None));
        var publisher = await Desk.SignedIn("publisher@example.org");

        using var refused = await publisher.Post($"/desk/drafts/{id}/publish", await publisher.Token("/desk/security"), ("seen", "1"));

        var page = await Visitor.Read(refused, expected: HttpStatusCode.Conflict);
        Assert.Equal(DeskDrafts.ClaimFile, page.QuerySelector("[aria-labelledby=conflicts] code")!.TextContent);
        Assert.Equal($"/desk/drafts/{id}/merge", page.QuerySelector("[aria-labelledby=conflicts] a")!.GetAttribute("href"));
        Assert.Equal((DraftState.Approved, 2), ((await Desk.Draft(id)).State, Desk.Newest().Number));
        await Eventually.Is(() => Desk.Site.Served.Site.Release.Number == 2);
        Assert.Contains(DeskDrafts.ClaimFile, (await publisher.Page($"/desk/drafts/{id}")).QuerySelector(".call.warning")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_store_is_away_nothing_is_lost_and_pressing_again_publishes()
    {
        var id = await Desk.OpenClaim();
        await Desk.Approve(id);
        Store.Failure = new StoreUnavailableException("The origin does not answer.");

        using (var away = await Post(id, "publish"))
        {
            var page = await Visitor.Read(away, expected: HttpStatusCode.ServiceUnavailable);
            Assert.Contains("the draft is as it was", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("The origin does not answer.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(DraftState.Approved, (await Desk.Draft(id)).State);
        Store.Failure = null;
        await Press(id);
        Assert.Equal((DraftState.Published, 2), ((await Desk.Draft(id)).State, Desk.Newest().Number));
    }

    [Fact]
    public async Task Killed_between_the_release_and_the_database_it_becomes_published_as_the_same_release()
    {
        var id = await Desk.OpenClaim();
        await Desk.Save(id, edit => edit with { Redirects = [new RedirectEdit(PageId.Parse("guidance/before"), DraftSteps.Claim, null)] });
        await Desk.Approve(id);
        _mark.FailsNext = true;
        using (var killed = await Post(id, "publish", ("seen", "2")))
            Assert.Equal(HttpStatusCode.InternalServerError, killed.StatusCode);
        Assert.Equal((DraftState.Approved, 2), ((await Desk.Draft(id)).State, Desk.Newest().Number));
        await PublishElsewhere("## Help", "## More help", "pages/guidance/appeal/en.md");
        await PublishRedirect("guidance/another");

        var page = await Press(id);

        Assert.Contains("with release 2", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((DraftState.Published, 2, 4), ((await Desk.Draft(id)).State, (await Desk.Draft(id)).Release!.Value, Desk.Newest().Number));
        Assert.Null(await Desk.FirstBroken());
    }

    [Fact]
    public async Task A_second_press_is_answered_with_the_same_release()
    {
        var id = await Desk.OpenClaim();
        await Desk.Approve(id);
        await Press(id);

        var page = await Press(id);

        Assert.Contains("with release 2", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, Desk.Newest().Number);
        Assert.Single(await Desk.Reviews(id), review => review.Step == ReviewStep.Published);
    }

    [Fact]
    public async Task A_revision_that_came_while_it_was_published_goes_on_as_a_draft_on_the_new_release()
    {
        var id = await Desk.OpenClaim();
        await Desk.Approve(id);
        Store.Overtaken = () => Desk.Save(id, edit => edit.With(DeskDrafts.ClaimFile, edit.Text(DeskDrafts.ClaimFile)!.Replace("## Help", "## More help", StringComparison.Ordinal)));

        await Press(id);

        Assert.DoesNotContain("## More help", Desk.Published(DeskDrafts.ClaimFile), StringComparison.Ordinal);
        var draft = await Desk.Draft(id);
        Assert.Equal((DraftState.Writing, 2, 3), (draft.State, draft.Release!.Value, draft.Revision));
        var (revision, edit) = await Desk.Now(id);
        Assert.Equal(2, revision.Base);
        Assert.Contains("## More help", edit.Text(DeskDrafts.ClaimFile), StringComparison.Ordinal);
        Assert.Equal((await Desk.PersonOf("author@example.org")).Id, revision.By);

        await Desk.Approve(id);
        await Press(id, 3);
        Assert.Equal((DraftState.Published, 3), ((await Desk.Draft(id)).State, Desk.Newest().Number));
        Assert.Contains("## More help", Desk.Published(DeskDrafts.ClaimFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_discarded_while_it_was_published_is_published()
    {
        var id = await Desk.OpenClaim();
        await Desk.Approve(id);
        Store.Overtaken = () => Put(id, DraftState.Discarded);

        await Press(id);

        Assert.Equal((DraftState.Published, 2), ((await Desk.Draft(id)).State, (await Desk.Draft(id)).Release!.Value));
    }

    [Fact]
    public async Task An_emergency_needs_a_reason_and_a_tick_and_keeps_what_was_typed()
    {
        var id = await Desk.OpenClaim();
        var page = $"/desk/drafts/{id}";
        using (var unsure = await Publisher.Submit(page, $"{page}/publish-in-emergency", ("text", "A number is wrong.")))
        {
            var refused = await Visitor.Read(unsure, expected: HttpStatusCode.UnprocessableEntity);
            Assert.Contains("Tick the box", refused.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("A number is wrong.", refused.QuerySelector("#emergency-text")!.TextContent);
        }

        using (var silent = await Publisher.Submit(page, $"{page}/publish-in-emergency", ("text", " "), ("sure", "true")))
            Assert.Contains("Say why", await silent.Refusal(HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        await Desk.Save(id, edit => edit with { Note = "" });
        using (var mute = await Publisher.Submit(page, $"{page}/publish-in-emergency", ("text", "Now."), ("sure", "true")))
            Assert.Contains("note to readers", await mute.Refusal(HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        Assert.Equal(1, Desk.Newest().Number);
    }

    [Fact]
    public async Task An_emergency_is_marked_and_listed_until_somebody_else_says_that_it_was_reviewed()
    {
        var id = await Desk.OpenClaim();
        await Desk.Submit(id);
        var page = $"/desk/drafts/{id}";
        using (var published = await Publisher.Submit(page, $"{page}/publish-in-emergency", ("text", "A number is <b>wrong</b>."), ("sure", "true")))
            Assert.Contains("with release 2", (await Visitor.Read(published)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var review = (await Desk.Reviews(id))[^1];
        Assert.Equal((ReviewStep.Emergency, "A number is <b>wrong</b>."), (review.Step, review.Text));
        Assert.Equal("draft.published-in-emergency", (await Desk.Activity())[^1].Act);
        var reviewer = await Desk.SignedIn("reviewer@example.org");
        Assert.Equal([page], await Listed(reviewer, "review-after"));
        Assert.Equal([page], await Listed(reviewer, "waiting"));
        Assert.Empty(await Listed(Publisher, "waiting"));
        Assert.Contains("published in an emergency", (await reviewer.Page(page)).QuerySelector("header.title")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await Publisher.Page(page)).QuerySelector($"form[action='{page}/reviewed-after']"));

        using (var reviewed = await reviewer.Submit(page, $"{page}/reviewed-after", ("text", "It is right now.")))
            Assert.Equal($"{page}?done=draft-reviewed-after", reviewed.Headers.Location!.ToString());
        Assert.Empty(await Listed(reviewer, "review-after"));
        Assert.Contains("It is right now.", (await reviewer.Page(page)).QuerySelector("[aria-labelledby=steps]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_that_came_after_the_publisher_looked_does_not_go_out_in_an_emergency()
    {
        var id = await Desk.OpenClaim();
        await Desk.Save(id, edit => edit with { Note = "Another note." });

        using var refused = await Post(id, "publish-in-emergency", ("text", "Now."), ("sure", "true"));

        Assert.Contains("newer revision", await refused.Refusal(HttpStatusCode.Conflict), StringComparison.Ordinal);
        Assert.Equal(1, Desk.Newest().Number);
    }

    [Theory]
    [InlineData(DraftState.Approved)]
    [InlineData(DraftState.Scheduled)]
    [InlineData(DraftState.Discarded)]
    public async Task What_is_approved_scheduled_or_discarded_does_not_go_out_in_an_emergency(object state)
    {
        var id = await Desk.OpenClaim();
        await Put(id, (DraftState)state);
        using var refused = await Post(id, "publish-in-emergency", ("text", "Now."), ("sure", "true"));
        Assert.Contains("not the next step", await refused.Refusal(HttpStatusCode.Conflict), StringComparison.Ordinal);
        Assert.Equal(1, Desk.Newest().Number);
    }

    private static async Task<string[]> Listed(Visitor visitor, string whose) =>
        [.. (await visitor.Page($"/desk/drafts?whose={whose}")).QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!)];

    private async Task<IHtmlDocument> Press(int id, int seen = 0)
    {
        using var answer = await Post(id, "publish", ("seen", $"{(seen == 0 ? (await Desk.Draft(id)).Revision : seen)}"));
        return await Visitor.Read(answer);
    }

    /// <summary>As a form that was read when the draft had its first revision.</summary>
    private async Task<HttpResponseMessage> Post(int id, string step, params (string Name, string Value)[] fields) =>
        await Publisher.Post($"/desk/drafts/{id}/{step}", [await Publisher.Token("/desk/security"), .. fields.Any(field => field.Name == "seen") ? fields : [("seen", "1"), .. fields]]);

    private Task<int> Put(int id, DraftState state) => Desk.In(async services =>
    {
        var store = services.GetRequiredService<DeskStore>();
        (await store.Drafts.SingleAsync(draft => draft.Id == id)).State = state;
        return await store.SaveChangesAsync();
    });

    private Task PublishElsewhere(string from, string to, string path = DeskDrafts.ClaimFile) =>
        PublishElsewhere(path, System.Text.Encoding.UTF8.GetBytes(Desk.Published(path)!.Replace(from, to, StringComparison.Ordinal)));

    private Task PublishRedirect(string from) => PublishElsewhere(
        RedirectsFile.Path,
        RedirectsFile.With(System.Text.Encoding.UTF8.GetBytes(Desk.Published(RedirectsFile.Path)!), [new RedirectEdit(PageId.Parse(from), DraftSteps.Claim, null)]));

    private async Task PublishElsewhere(string path, byte[] bytes)
    {
        var result = await Desk.Site.Services.GetRequiredService<Publisher>().Publish(new Publication("Somebody", "Other words.") { Changes = DraftEdit.NoFiles.Add(path, bytes) }, CancellationToken.None);
        Assert.Equal(PublicationOutcome.Published, result.Outcome);
    }
}
