using Fairway.Content;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Review;
using Fairway.Web.Desk.Store;
using Fairway.Web.Tests.Desk.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Review;

/// <summary>The way of a draft, whichever database keeps it.</summary>
public abstract class DraftRegisterTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DraftSubject Claim = DraftSubject.OfPage(PageId.Parse("guidance/claim"));
    private static readonly DraftEdit First = new DraftEdit("Claim", "The deadline is clearer.").With("pages/guidance/claim/en.md", "one");
    private static readonly DraftEdit Second = First.With("pages/guidance/claim/en.md", "two");

    private DeskDatabase? _desk;

    private DeskDatabase Desk => _desk!;

    public async ValueTask InitializeAsync() => _desk = await Database();

    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<DeskDatabase> Database();

    [Fact]
    public async Task A_draft_goes_from_writing_to_review_to_approval_and_each_step_stays_written()
    {
        var id = await Opened();
        await Done(register => register.Submit(id, 1, People.Author, None));
        await Done(register => register.Return(id, 1, "  Say which\r\ndeadline.  ", People.Reviewer, None));
        await Done(register => register.Save(id, 1, 1, Second, People.Author, None));
        await Done(register => register.Submit(id, 2, People.Author, None));
        await Done(register => register.Approve(id, 2, Second.Digest(), "", People.Reviewer, None));

        Assert.Equal((DraftState.Approved, 2), ((await Desk.Draft(id)).State, (await Desk.Draft(id)).Revision));
        Assert.Equal(
            [
                (ReviewStep.Submitted, 1, First.Digest(), "author", ""),
                (ReviewStep.Returned, 1, First.Digest(), "reviewer", "Say which\ndeadline."),
                (ReviewStep.Submitted, 2, Second.Digest(), "author", ""),
                (ReviewStep.Approved, 2, Second.Digest(), "reviewer", ""),
            ],
            (await Desk.Reviews(id)).Select(review => (review.Step, review.Revision, review.Digest, review.By, review.Text)));
        Assert.Equal(["draft.opened", "draft.submitted", "draft.returned", "draft.saved", "draft.submitted", "draft.approved"], (await Desk.Activity()).Select(entry => entry.Act));
        Assert.Null(await Desk.In(services => services.GetRequiredService<ActivityLog>().FirstBroken(None)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whoever_saved_any_revision_cannot_approve_it(int theirs)
    {
        var both = People.Is("both", Role.Author, Role.Reviewer);
        var id = (await Desk.Register(register => register.Open(Claim, 1, First, theirs == 1 ? both : People.Author, None))).Draft!.Id;
        await Done(register => register.Save(id, 1, 1, Second, theirs == 2 ? both : People.Author, None));
        await Done(register => register.Save(id, 2, 1, First, theirs == 3 ? both : People.OtherAuthor, None));
        await Done(register => register.Submit(id, 3, People.Author, None));

        Assert.Equal(DraftFault.OwnWork, (await Desk.Register(register => register.Approve(id, 3, First.Digest(), "", both, None))).Fault);
        Assert.Equal(DraftState.InReview, (await Desk.Draft(id)).State);
        await Done(register => register.Approve(id, 3, First.Digest(), "", People.Reviewer, None));
    }

    [Fact]
    public async Task An_approval_is_of_the_digest_that_the_reviewer_saw()
    {
        var id = await Opened();
        await Done(register => register.Submit(id, 1, People.Author, None));

        Assert.Equal(DraftFault.OtherDigest, (await Desk.Register(register => register.Approve(id, 1, Second.Digest(), "", People.Reviewer, None))).Fault);
        Assert.Equal(DraftFault.OtherDigest, (await Desk.Register(register => register.Approve(id, 1, "", "", People.Reviewer, None))).Fault);
        Assert.Equal(DraftState.InReview, (await Desk.Draft(id)).State);
    }

    [Fact]
    public async Task A_revision_that_came_while_the_reviewer_read_is_not_approved()
    {
        var id = await Opened();
        await Done(register => register.Submit(id, 1, People.Author, None));
        await Done(register => register.Save(id, 1, 1, Second, People.Author, None));

        Assert.Equal(DraftFault.Overtaken, (await Desk.Register(register => register.Approve(id, 1, First.Digest(), "", People.Reviewer, None))).Fault);
        await Done(register => register.Submit(id, 2, People.Author, None));
        Assert.Equal(DraftFault.Overtaken, (await Desk.Register(register => register.Approve(id, 1, First.Digest(), "", People.Reviewer, None))).Fault);
        Assert.Equal(DraftFault.OtherDigest, (await Desk.Register(register => register.Approve(id, 2, First.Digest(), "", People.Reviewer, None))).Fault);
        Assert.Equal(DraftState.InReview, (await Desk.Draft(id)).State);
    }

    [Fact]
    public async Task An_edit_takes_the_approval_away_and_going_back_to_the_approved_words_does_not_bring_it_back()
    {
        var id = await Approved();
        await Done(register => register.Save(id, 1, 1, Second, People.Author, None));
        Assert.Equal(DraftState.Writing, (await Desk.Draft(id)).State);

        await Done(register => register.Save(id, 2, 1, First, People.Author, None));
        Assert.Equal(DraftState.Writing, (await Desk.Draft(id)).State);
    }

    [Theory]
    [MemberData(nameof(StepsFromStates))]
    public async Task A_step_is_taken_from_its_states_and_refused_from_every_other(object from, object step, object? fault)
    {
        var id = await In((DraftState)from);
        var (reviews, entries) = ((await Desk.Reviews(id)).Count, (await Desk.Activity()).Count);

        var change = await Take((DraftStep)step, id, People.Is("everything", Role.Author, Role.Reviewer, Role.Publisher));

        Assert.Equal((DraftFault?)fault, change.Fault);
        if (fault is not null)
            Assert.Equal(((DraftState)from, reviews, entries), ((await Desk.Draft(id)).State, (await Desk.Reviews(id)).Count, (await Desk.Activity()).Count));
    }

    public static TheoryData<object, object, object?> StepsFromStates()
    {
        var from = new Dictionary<DraftStep, DraftState[]>
        {
            [DraftStep.Submit] = [DraftState.Writing, DraftState.Returned],
            [DraftStep.TakeBack] = [DraftState.InReview, DraftState.Approved],
            [DraftStep.Approve] = [DraftState.InReview],
            [DraftStep.Return] = [DraftState.InReview, DraftState.Approved],
            [DraftStep.Discard] = [DraftState.Writing, DraftState.InReview, DraftState.Returned, DraftState.Approved],
        };
        var all = new TheoryData<object, object, object?>();
        foreach (var state in Enum.GetValues<DraftState>())
        {
            foreach (var (step, states) in from)
                all.Add(state, step, states.Contains(state) ? null : step == DraftStep.Discard ? DraftFault.NotChangeable : DraftFault.WrongState);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(RolesOfSteps))]
    public async Task A_step_is_for_its_roles_and_for_no_other(object step, object role, bool may)
    {
        var state = (DraftStep)step switch { DraftStep.Submit or DraftStep.Discard => DraftState.Writing, _ => DraftState.InReview };
        var id = await In(state);

        var change = await Take((DraftStep)step, id, People.Is("somebody", (Role)role));

        Assert.Equal(may ? null : DraftFault.NotAllowed, change.Fault);
        Assert.Equal(may, state != (await Desk.Draft(id)).State);
    }

    public static TheoryData<object, object, bool> RolesOfSteps()
    {
        var of = new Dictionary<DraftStep, Role[]>
        {
            [DraftStep.Submit] = [Role.Author],
            [DraftStep.TakeBack] = [Role.Author],
            [DraftStep.Approve] = [Role.Reviewer],
            [DraftStep.Return] = [Role.Reviewer, Role.Publisher],
            [DraftStep.Discard] = [Role.Author, Role.Publisher],
        };
        var all = new TheoryData<object, object, bool>();
        foreach (var (step, roles) in of)
        {
            foreach (var role in Roles.All)
                all.Add(step, role, roles.Contains(role));
        }

        return all;
    }

    [Fact]
    public async Task Each_trade_writes_its_own_and_a_translator_only_into_their_language()
    {
        var translation = DraftSubject.OfTranslation(PageId.Parse("guidance/claim"), LanguageTag.Parse("fa"));
        var other = DraftSubject.OfTranslation(PageId.Parse("guidance/claim"), LanguageTag.Parse("ar"));
        var dataset = DraftSubject.OfDataset(DatasetId.Parse("small-boat-arrivals"));
        var may = new Dictionary<Role, DraftSubject[]> { [Role.Author] = [Claim], [Role.Translator] = [translation], [Role.Statistician] = [dataset] };
        foreach (var role in Roles.All)
        {
            foreach (var subject in (DraftSubject[])[Claim, translation, other, dataset])
            {
                var change = await Desk.Register(register => register.Open(subject, 1, First, People.Is("somebody", role), None));
                Assert.Equal(may.GetValueOrDefault(role)?.Contains(subject) == true ? null : DraftFault.NotAllowed, change.Fault);
            }
        }
    }

    [Theory]
    [InlineData("", DraftFault.NoReason)]
    [InlineData(" \r\n\t ", DraftFault.NoReason)]
    [InlineData("a\0b", DraftFault.BadWords)]
    [InlineData("a\u0007b", DraftFault.BadWords)]
    public async Task A_reason_is_words_that_can_be_shown(string text, object fault)
    {
        var id = await In(DraftState.InReview);
        Assert.Equal((DraftFault)fault, (await Desk.Register(register => register.Return(id, 1, text, People.Reviewer, None))).Fault);
    }

    [Fact]
    public async Task A_reason_has_4000_characters_at_most()
    {
        var id = await In(DraftState.InReview);
        Assert.Equal(DraftFault.BadWords, (await Desk.Register(register => register.Return(id, 1, new string('x', DraftLimits.MaxReason + 1), People.Reviewer, None))).Fault);
        await Done(register => register.Return(id, 1, new string('x', DraftLimits.MaxReason), People.Reviewer, None));
    }

    [Fact]
    public async Task Only_what_changes_something_and_has_a_note_is_submitted()
    {
        var empty = (await Desk.Register(register => register.Open(Claim, 1, new DraftEdit("Claim", "A note."), People.Author, None))).Draft!.Id;
        Assert.Equal(DraftFault.Empty, (await Desk.Register(register => register.Submit(empty, 1, People.Author, None))).Fault);
        await Done(register => register.Save(empty, 1, 1, First with { Note = "" }, People.Author, None));
        Assert.Equal(DraftFault.NoNote, (await Desk.Register(register => register.Submit(empty, 2, People.Author, None))).Fault);
    }

    [Fact]
    public async Task Of_twenty_who_approve_return_and_save_at_once_one_is_first_and_the_others_learn_it()
    {
        var id = await In(DraftState.InReview);
        var reviewers = Enumerable.Range(0, 20).Select(number => People.Is($"reviewer{number}", Role.Reviewer)).ToList();

        var changes = await Task.WhenAll(reviewers.Select((who, number) => Task.Run(() => Desk.Register(register => (number % 3) switch
        {
            0 => register.Approve(id, 1, First.Digest(), "", who, None),
            1 => register.Return(id, 1, "No.", who, None),
            _ => register.Save(id, 1, 1, First.With("pages/guidance/claim/en.md", $"by {number}"), People.Author, None),
        }))));

        var draft = await Desk.Draft(id);
        Assert.Contains(changes, change => change.IsDone);
        Assert.InRange(draft.Revision, 1, 2);
        Assert.Equal(changes.Count(change => change.IsDone), (await Desk.Activity()).Count - 1);
        Assert.All(changes.Where(change => !change.IsDone), change => Assert.Contains(change.Fault!.Value, (DraftFault[])[DraftFault.WrongState, DraftFault.Overtaken]));
        Assert.Null(await Desk.In(services => services.GetRequiredService<ActivityLog>().FirstBroken(None)));
    }

    [Fact]
    public async Task An_emergency_waits_until_somebody_who_neither_published_nor_wrote_it_has_looked()
    {
        var id = await In(DraftState.Published, ReviewStep.Emergency);
        Assert.Equal([id], (await Waiting()).Keys);

        Assert.Equal(DraftFault.NotAllowed, (await Settle(id, "Fine.", People.Is("somebody", Role.Author))).Fault);
        Assert.Equal(DraftFault.OwnWork, (await Settle(id, "Fine.", People.Publisher)).Fault);
        Assert.Equal(DraftFault.OwnWork, (await Settle(id, "Fine.", People.Author with { Roles = [Role.Author, Role.Reviewer] })).Fault);
        Assert.Equal(DraftFault.NoReason, (await Settle(id, " ", People.Reviewer)).Fault);
        Assert.Equal(DraftFault.BadWords, (await Settle(id, "a\0", People.Reviewer)).Fault);
        Assert.Equal(DraftFault.Overtaken, (await Settle(id, "Fine.", People.Reviewer, revision: 2)).Fault);
        Assert.Equal([id], (await Waiting()).Keys);

        Assert.Null((await Settle(id, "Fine.", People.Reviewer)).Fault);
        Assert.Empty(await Waiting());
        Assert.Equal((ReviewStep.ReviewedAfter, "reviewer", "Fine."), ((await Desk.Reviews(id))[^1].Step, (await Desk.Reviews(id))[^1].By, (await Desk.Reviews(id))[^1].Text));
        Assert.Equal(DraftFault.WrongState, (await Settle(id, "Again.", People.Is("third", Role.Publisher))).Fault);
        Assert.Equal("draft.reviewed-after", (await Desk.Activity())[^1].Act);
    }

    private Task<Dictionary<int, string>> Waiting() => Desk.In(services => services.GetRequiredService<EmergencyReviews>().Waiting(None));

    private Task<DraftChange> Settle(int id, string text, Person who, int revision = 1) => Desk.In(services => services.GetRequiredService<EmergencyReviews>().Settle(id, revision, text, who, None));

    private Task<DraftChange> Take(DraftStep step, int id, Person who) => Desk.Register(register => step switch
    {
        DraftStep.Submit => register.Submit(id, 1, who, None),
        DraftStep.TakeBack => register.TakeBack(id, 1, who, None),
        DraftStep.Approve => register.Approve(id, 1, First.Digest(), "", who, None),
        DraftStep.Return => register.Return(id, 1, "Why.", who, None),
        _ => register.Discard(id, 1, who, None),
    });

    private async Task<int> Opened() => (await Desk.Register(register => register.Open(Claim, 1, First, People.Author, None))).Draft!.Id;

    private async Task<int> Approved()
    {
        var id = await Opened();
        await Done(register => register.Submit(id, 1, People.Author, None));
        await Done(register => register.Approve(id, 1, First.Digest(), "", People.Reviewer, None));
        return id;
    }

    /// <summary>A draft in a state, however it came there.</summary>
    private async Task<int> In(DraftState state, ReviewStep? step = null)
    {
        var id = await Opened();
        return await Desk.In(async services =>
        {
            var store = services.GetRequiredService<DeskStore>();
            (await store.Drafts.SingleAsync(draft => draft.Id == id)).State = state;
            if (step is { } last)
                store.DraftReviews.Add(new DraftReview { DraftId = id, Revision = 1, Digest = First.Digest(), Step = last, By = People.Publisher.Id, At = Desk.Time.GetUtcNow(), Text = "Now." });
            await store.SaveChangesAsync();
            return id;
        });
    }

    private async Task Done(Func<DraftRegister, Task<DraftChange>> change)
    {
        var done = await Desk.Register(change);
        Assert.True(done.IsDone, done.Fault.ToString());
    }
}
