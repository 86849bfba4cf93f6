using Fairway.Content;
using Fairway.Languages;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Schedule;
using Fairway.Web.Tests.Desk.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Schedule;

public sealed class PlanRegisterTests : IAsyncLifetime
{
    private DeskSite? _desk;
    private PlannedDrafts? _drafts;

    private DeskSite Desk => _desk!;

    private PlannedDrafts Drafts => _drafts!;

    private DateTimeOffset Due => Desk.Time.GetUtcNow().AddHours(1);

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start(published: true);
        _drafts = new PlannedDrafts(_desk);
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task A_draft_is_in_one_open_plan_at_most()
    {
        var draft = await Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage);
        var first = await Drafts.Make(draft);

        Assert.Equal(PlanFault.InOtherPlan, (await Drafts.Register(register => register.Make("Other", "", [draft], PlannedDrafts.Publisher, CancellationToken.None))).Fault);
        var second = await Drafts.Make();
        Assert.Equal(PlanFault.InOtherPlan, (await Drafts.Register(register => register.Add(second.Id, second.Version, draft, PlannedDrafts.Publisher, CancellationToken.None))).Fault);

        PlannedDrafts.Done(await Drafts.Register(register => register.Cancel(first.Id, first.Version, "Not this year.", PlannedDrafts.Publisher, CancellationToken.None)));
        PlannedDrafts.Done(await Drafts.Register(register => register.Add(second.Id, second.Version, draft, PlannedDrafts.Publisher, CancellationToken.None)));
        Assert.Equal([draft], (await Drafts.Plan(second.Id)).Drafts);
    }

    [Fact]
    public async Task Only_what_is_approved_is_scheduled_and_it_does_not_change_meanwhile()
    {
        var approved = await Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage);
        var other = PlannedDrafts.NewPage.With("pages/guidance/other/page.yaml", "x") with { Title = "Other" };
        var written = await Drafts.Written(DraftSubject.OfPage(PageId.Parse("guidance/other")), other);
        var plan = await Drafts.Make(approved, written);

        Assert.Equal(PlanFault.NotApproved, (await Schedule(plan, Due)).Fault);
        Assert.Equal([DraftState.Approved, DraftState.Writing], await Drafts.States(approved, written));

        plan = PlannedDrafts.Done(await Drafts.Register(register => register.Remove(plan.Id, plan.Version, written, PlannedDrafts.Publisher, CancellationToken.None)));
        plan = PlannedDrafts.Done(await Schedule(plan, Due));
        Assert.Equal([DraftState.Scheduled], await Drafts.States(approved));
        Assert.Equal(DraftFault.NotChangeable, (await Drafts.Save(approved, 1, PlannedDrafts.NewPage with { Note = "Another note." })).Fault);
        Assert.Equal(PlanFault.WrongState, (await Drafts.Register(register => register.Add(plan.Id, plan.Version, written, PlannedDrafts.Publisher, CancellationToken.None))).Fault);

        PlannedDrafts.Done(await Drafts.Register(register => register.Unschedule(plan.Id, plan.Version, PlannedDrafts.Publisher, CancellationToken.None)));
        Assert.Equal([DraftState.Approved], await Drafts.States(approved));
        Assert.True((await Drafts.Save(approved, 1, PlannedDrafts.NewPage with { Note = "Another note." })).IsDone);
    }

    [Fact]
    public async Task Drafts_that_change_one_file_differently_are_not_scheduled_together()
    {
        var first = await Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage);
        var second = await Drafts.Approved(DraftSubject.OfPage(PageId.Parse("guidance/other")), PlannedDrafts.NewPage.With($"pages/{PlannedDrafts.Page}/en.md", "x"));

        Assert.Equal(PlanFault.TwiceChanged, (await Schedule(await Drafts.Make(first, second), Due)).Fault);
    }

    [Fact]
    public async Task A_page_that_waits_for_a_translation_is_scheduled_with_it_and_never_takes_it_out_of_another_plan()
    {
        var persian = LanguageTag.Parse("fa");
        var page = await Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage);
        Assert.Null(await Desk.In(services => services.GetRequiredService<DraftHolds>().Set(page, [persian], PlannedDrafts.Publisher, CancellationToken.None)));
        var alone = await Drafts.Make(page);
        Assert.Equal(PlanFault.Held, (await Schedule(alone, Due)).Fault);

        var translation = await Drafts.Approved(DraftSubject.OfTranslation(PlannedDrafts.Page, persian), new DraftEdit("Persian", "It is new.").With($"pages/{PlannedDrafts.Page}/fa.md", "x"));
        Assert.Equal(PlanFault.Held, (await Schedule(alone, Due)).Fault);
        var later = await Drafts.Schedule(Due.AddDays(1), translation);
        Assert.Equal((DraftFault.Held, page), await Together(page));

        PlannedDrafts.Done(await Drafts.Register(register => register.Cancel(later.Id, later.Version, "With its page.", PlannedDrafts.Publisher, CancellationToken.None)));
        alone = PlannedDrafts.Done(await Drafts.Register(register => register.Add(alone.Id, alone.Version, translation, PlannedDrafts.Publisher, CancellationToken.None)));
        PlannedDrafts.Done(await Schedule(alone, Due));
        Assert.Equal([DraftState.Scheduled, DraftState.Scheduled], await Drafts.States(page, translation));
    }

    [Fact]
    public async Task A_time_is_in_the_future_and_near_enough()
    {
        var plan = await Drafts.Make(await Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage));

        Assert.Equal(PlanFault.Past, (await Schedule(plan, Desk.Time.GetUtcNow())).Fault);
        Assert.Equal(PlanFault.TooFar, (await Schedule(plan, Desk.Time.GetUtcNow() + PlanLimits.Furthest + TimeSpan.FromMinutes(1))).Fault);
        Assert.Equal(PlanFault.Empty, (await Schedule(await Drafts.Make(), Due)).Fault);
    }

    [Fact]
    public async Task Postponing_says_why_and_whoever_saw_the_plan_before_is_told()
    {
        var plan = await Drafts.Schedule(Due, await Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage));
        var later = Due.AddDays(1);

        Assert.Equal(PlanFault.NoReason, (await Postpone(plan, later, " ")).Fault);
        Assert.Equal(PlanFault.BadWords, (await Postpone(plan, later, new string('x', PlanLimits.MaxReason + 1))).Fault);
        var postponed = PlannedDrafts.Done(await Postpone(plan, later, "The figures are late."));
        Assert.Equal((later, "The figures are late."), (postponed.DueAt, postponed.Reason));
        Assert.Equal(PlanFault.Overtaken, (await Postpone(plan, later, "Again.")).Fault);

        var acts = await Desk.In(async services => (await services.GetRequiredService<ActivityLog>().Latest(3, CancellationToken.None)).Select(entry => (entry.Act, entry.Actor, entry.Subject)).ToList());
        Assert.Equal([("plan.postponed", "publisher", $"plan {plan.Id}"), ("plan.scheduled", "publisher", $"plan {plan.Id}"), ("plan.made", "publisher", $"plan {plan.Id}")], acts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A\tB")]
    public async Task A_plan_needs_a_title_that_can_be_shown(string title) =>
        Assert.Equal(PlanFault.BadWords, (await Drafts.Register(register => register.Make(title, null, [], PlannedDrafts.Publisher, CancellationToken.None))).Fault);

    [Fact]
    public async Task A_plan_has_a_hundred_drafts_at_most_and_none_that_there_is_not()
    {
        Assert.Equal(PlanFault.TooManyDrafts, (await Drafts.Register(register => register.Make("Many", null, [.. Enumerable.Range(1, PlanLimits.MaxDrafts + 1)], PlannedDrafts.Publisher, CancellationToken.None))).Fault);
        Assert.Equal(PlanFault.NoDraft, (await Drafts.Register(register => register.Make("Many", null, [17], PlannedDrafts.Publisher, CancellationToken.None))).Fault);
    }

    private Task<(DraftFault?, int?)> Together(int page) => Desk.In(async services =>
    {
        var published = await services.GetRequiredService<DraftPublisher>().PublishNow(page, 1, PlannedDrafts.Publisher, CancellationToken.None);
        return (published.Fault, published.Draft?.Id);
    });

    private Task<PlanChange> Schedule(Plan plan, DateTimeOffset due) => Drafts.Register(register => register.Schedule(plan.Id, plan.Version, due, PlannedDrafts.Publisher, CancellationToken.None));

    private Task<PlanChange> Postpone(Plan plan, DateTimeOffset due, string reason) => Drafts.Register(register => register.Postpone(plan.Id, plan.Version, due, reason, PlannedDrafts.Publisher, CancellationToken.None));
}
