using Fairway.Content;
using Fairway.Releases;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Tests.Desk.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Drafts;

/// <summary>From a draft to a release.</summary>
public sealed class DraftPublisherTests : IAsyncLifetime
{
    private static readonly PageId Appeal = PageId.Parse("guidance/appeal");

    private DeskSite? _desk;
    private Person? _writer;
    private Person? _reviewer;
    private Person? _publisher;

    private DeskSite Desk => _desk!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start(published: true);
        _writer = await Desk.Somebody("writer", Role.Author, Role.Reviewer);
        _reviewer = await Desk.Somebody("reviewer", Role.Reviewer);
        _publisher = await Desk.Somebody("publisher", Role.Publisher);
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task What_was_approved_becomes_a_release_that_names_the_desk_and_its_activity()
    {
        var edit = Desk.Rewritten(DraftSteps.Claim, "Words before", "Plain words before");
        var draft = await Approved(DraftSteps.Claim, edit);

        var published = await Desk.Publish(_publisher!, draft.Id);

        Assert.Null(published.Fault);
        Assert.Equal((2, "Fairway desk", "A word is clearer."), (published.Release!.Number, published.Release.By, published.Release.Note));
        Assert.Contains("Plain words before", Desk.Published("pages/guidance/claim/en.md"), StringComparison.Ordinal);
        var now = await Find(draft.Id);
        Assert.Equal((DraftState.Published, 2), (now.State, now.Release));
        var head = published.Release.Activity!.Value;
        var entry = await Desk.In(services => services.GetRequiredService<Fairway.Web.Desk.Store.DeskStore>().Activity.AsNoTracking().FirstAsync(each => each.Number == head.Number));
        Assert.Equal(("publication.begun", head.Digest, _publisher!.Id), (entry.Act, entry.Digest, entry.Actor));
    }

    [Fact]
    public async Task Drafts_go_out_together_or_not_at_all()
    {
        var first = await Approved(DraftSteps.Claim, Desk.Rewritten(DraftSteps.Claim, "Words before", "Plain words before"));
        var broken = Desk.Rewritten(Appeal, "## Deadline", "[gone](page:guidance/nowhere)\n\n## Deadline");
        var second = await Approved(Appeal, broken);

        var refused = await Desk.Publish(_publisher!, first.Id, second.Id);

        Assert.Equal(DraftFault.Refused, refused.Fault);
        Assert.Contains(refused.Faults, fault => fault.File == "pages/guidance/appeal/en.md");
        Assert.Equal(1, Log.Count);
        Assert.Equal(DraftState.Approved, (await Find(first.Id)).State);
    }

    [Fact]
    public async Task Two_drafts_that_both_move_an_address_find_both_moved()
    {
        var moved = Desk.Rewritten(DraftSteps.Claim, "Words before", "Plain words before") with { Redirects = [new(PageId.Parse("guidance/old-claim"), DraftSteps.Claim, null)] };
        var other = Desk.Rewritten(Appeal, "Words before", "Plain words before") with { Redirects = [new(PageId.Parse("guidance/old-appeal"), Appeal, null)] };
        var (first, second) = (await Approved(DraftSteps.Claim, moved), await Approved(Appeal, other));

        Assert.Null((await Desk.Publish(_publisher!, first.Id)).Fault);
        Assert.Null((await Desk.Publish(_publisher!, second.Id)).Fault);

        var redirects = Desk.Published(RedirectsFile.Path)!;
        Assert.Contains("from: guidance/old-claim", redirects, StringComparison.Ordinal);
        Assert.Contains("from: guidance/old-appeal", redirects, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_published_since_in_the_same_file_stops_it_and_in_another_does_not()
    {
        var draft = await Approved(DraftSteps.Claim, Desk.Rewritten(DraftSteps.Claim, "Words before", "Plain words before"));
        await PublishElsewhere("pages/guidance/appeal/en.md");
        await PublishElsewhere("pages/guidance/claim/en.md");

        var stopped = await Desk.Publish(_publisher!, draft.Id);

        Assert.Equal((DraftFault.MovedOn, "pages/guidance/claim/en.md"), (stopped.Fault, Assert.Single(stopped.Conflicts)));
        Assert.Equal(DraftState.Approved, (await Find(draft.Id)).State);
    }

    [Fact]
    public async Task Published_twice_it_is_one_release()
    {
        var draft = await Approved(DraftSteps.Claim, Desk.Rewritten(DraftSteps.Claim, "Words before", "Plain words before"));

        var both = await Task.WhenAll(Task.Run(() => Desk.Publish(_publisher!, draft.Id)), Task.Run(() => Desk.Publish(_publisher!, draft.Id)));

        Assert.Contains(both, each => each.Release?.Number == 2);
        Assert.All(both, each => Assert.True(each.Release?.Number == 2 || each.Fault == DraftFault.WrongState, each.Fault.ToString()));
        Assert.Equal(2, Log.Count);
    }

    [Fact]
    public async Task Nothing_goes_out_that_is_not_approved_but_in_an_emergency()
    {
        var edit = Desk.Rewritten(DraftSteps.Claim, "Words before", "Plain words before");
        var draft = DraftSteps.Done(await Desk.Drafts(register => register.Open(DraftSubject.OfPage(DraftSteps.Claim), 1, edit, _writer!, CancellationToken.None)));

        Assert.Equal(DraftFault.WrongState, (await Desk.Publish(_publisher!, draft.Id)).Fault);
        Assert.Equal(DraftFault.OwnWork, (await OwnApproval(draft)).Fault);
        var emergency = await Desk.In(services => services.GetRequiredService<DraftPublisher>().PublishInEmergency(draft.Id, 1, "A number was wrong.", _publisher!, CancellationToken.None));

        Assert.Equal(2, emergency.Release!.Number);
        Assert.True((await Find(draft.Id)).IsEmergency);
    }

    private ReleaseLog Log => Desk.Site.Services.GetRequiredService<ReleaseStore>().Log;

    private async Task<DraftChange> OwnApproval(Draft draft)
    {
        DraftSteps.Done(await Desk.Drafts(register => register.Submit(draft.Id, 1, _writer!, CancellationToken.None)));
        var digest = await Desk.In(async services => (await services.GetRequiredService<DraftStore>().NewestRevision(draft, CancellationToken.None)).Digest);
        return await Desk.Drafts(register => register.Approve(draft.Id, 1, digest, "", _writer!, CancellationToken.None));
    }

    private Task<Draft> Approved(PageId page, DraftEdit edit) => Desk.Approved(DraftSubject.OfPage(page), edit, _writer!, _reviewer!);

    private Task<Draft> Find(int id) => Desk.In(async services => (await services.GetRequiredService<DraftStore>().Find(id, CancellationToken.None))!);

    private async Task PublishElsewhere(string path)
    {
        var changes = DraftEdit.NoFiles.Add(path, System.Text.Encoding.UTF8.GetBytes(Desk.Published(path)!.Replace("Words before", "Other words before", StringComparison.Ordinal)));
        var result = await Desk.Site.Services.GetRequiredService<Publisher>().Publish(new Publication("Somebody", "Other words.") { Changes = changes }, CancellationToken.None);
        Assert.Equal(PublicationOutcome.Published, result.Outcome);
    }
}
