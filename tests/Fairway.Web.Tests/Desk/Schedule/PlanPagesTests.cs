using System.Net;
using Fairway.Content;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Schedule;
using Fairway.Web.Tests.Desk.Support;

namespace Fairway.Web.Tests.Desk.Schedule;

public sealed class PlanPagesTests : IAsyncLifetime
{
    private const string AppealText = "pages/guidance/appeal/en.md";

    private static readonly PageId Appeal = PageId.Parse("guidance/appeal");

    private DeskSite? _desk;
    private PlannedDrafts? _drafts;
    private Visitor? _publisher;

    private DeskSite Desk => _desk!;

    private PlannedDrafts Drafts => _drafts!;

    private Visitor Publisher => _publisher!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start(published: true);
        _drafts = new PlannedDrafts(_desk);
        await Desk.Add("publisher@example.org", "publisher");
        await Desk.AddAuthenticator("publisher@example.org");
        _publisher = await Desk.SignedIn("publisher@example.org");
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task A_publisher_plans_schedules_postpones_and_takes_out_again()
    {
        var draft = await Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage);

        // From the draft, one form makes a plan of it alone.
        var form = await Publisher.Page($"/desk/plans?draft={draft}");
        Assert.NotNull(form.QuerySelector($"input[name=draft][value='{draft}'][checked]"));
        using var made = await Publisher.Submit($"/desk/plans?draft={draft}", "/desk/plans/make", ("title", "The <new> page"), ("note", ""), ("draft", $"{draft}"));
        Assert.Equal("/desk/plans/1?done=plan-made", made.Headers.Location!.ToString());

        var page = await Publisher.Page("/desk/plans/1");
        Assert.Equal("The <new> page", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("The check finds no error", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/desk/plans/1/preview?page={PlannedDrafts.Page}&language=en", page.QuerySelector("a[href*=preview]")!.GetAttribute("href"));

        using var scheduled = await Publisher.Submit("/desk/plans/1", "/desk/plans/1/schedule", ("day", "2027-07-01"), ("clock", "09:30"));
        Assert.Equal("/desk/plans/1?done=plan-scheduled", scheduled.Headers.Location!.ToString());
        var list = await Publisher.Page("/desk/plans");
        Assert.Contains("1 July 2027, 09:30 London time", list.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2027-07-01T08:30:00Z", list.QuerySelector("table time")!.GetAttribute("datetime"));

        using var postponed = await Publisher.Submit("/desk/plans/1", "/desk/plans/1/postpone", ("day", "2027-07-02"), ("clock", "09:30"), ("reason", "Late <figures>"));
        Assert.Equal(HttpStatusCode.Found, postponed.StatusCode);
        Assert.Contains("Late <figures>", (await Publisher.Page("/desk/plans/1")).Body!.TextContent, StringComparison.Ordinal);

        using var taken = await Publisher.Submit("/desk/plans/1", "/desk/plans/1/unschedule");
        Assert.Equal([DraftState.Approved], await Drafts.States(draft));
        using var cancelled = await Publisher.Submit("/desk/plans/1", "/desk/plans/1/cancel", ("reason", "Not needed."));
        Assert.Equal(PlanState.Cancelled, (await Drafts.Plan(1)).State);
    }

    [Fact]
    public async Task What_was_typed_stays_when_a_time_is_refused_and_two_equal_times_are_asked_about()
    {
        await Drafts.Make(await Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage));

        Assert.Empty((await Publisher.Page("/desk/plans/1")).QuerySelectorAll("input[name=which]"));
        using var twice = await Publisher.Submit("/desk/plans/1", "/desk/plans/1/schedule", ("day", "2027-10-31"), ("clock", "01:30"));
        var page = await Visitor.Read(twice, expected: HttpStatusCode.UnprocessableEntity);
        Assert.Contains("shows this time twice", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("2027-10-31", "01:30"), (page.QuerySelector("input[name=day]")!.GetAttribute("value"), page.QuerySelector("input[name=clock]")!.GetAttribute("value")));
        Assert.Equal(["earlier", "later"], page.QuerySelectorAll("input[name=which]").Select(which => which.GetAttribute("value")));

        using var never = await Publisher.Submit("/desk/plans/1", "/desk/plans/1/schedule", ("day", "2027-03-28"), ("clock", "01:30"));
        Assert.Contains("There is no such time", (await Visitor.Read(never, expected: HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

        using var said = await Publisher.Submit("/desk/plans/1", "/desk/plans/1/schedule", ("day", "2027-10-31"), ("clock", "01:30"), ("which", "later"));
        Assert.Equal(new DateTimeOffset(2027, 10, 31, 1, 30, 0, TimeSpan.Zero), (await Drafts.Plan(1)).DueAt);
    }

    [Fact]
    public async Task All_of_it_is_checked_and_previewed_together_and_published_together_now()
    {
        var three = await Drafts.Three();
        await Drafts.Make(three);

        var preview = await Publisher.Page($"/desk/plans/1/preview?page={PlannedDrafts.Page}&language=en");
        Assert.Contains("Not published. Plan: ", preview.QuerySelector(".watermark")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(PlannedDrafts.PageWord, preview.QuerySelector("h1")!.TextContent);
        await Publisher.Page("/desk/plans/1/preview?page=guidance/nowhere&language=en", HttpStatusCode.NotFound);
        await Publisher.Page("/desk/plans/1/preview?page=guidance/claim&language=xx", HttpStatusCode.NotFound);

        using var unsure = await Publisher.Submit("/desk/plans/1", "/desk/plans/1/publish");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.StatusCode);
        using var published = await Publisher.Submit("/desk/plans/1", "/desk/plans/1/publish", ("sure", "true"));
        Assert.Equal("/desk/plans/1?done=plan-published", published.Headers.Location!.ToString());
        Assert.Equal([DraftState.Published, DraftState.Published, DraftState.Published], await Drafts.States(three));
        Assert.Contains("Release 2, 1 December 2026", (await Publisher.Page("/desk/plans/1")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_pictures_are_in_the_preview_of_a_plan()
    {
        await Drafts.Make(await Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage));

        var source = (await Publisher.Page($"/desk/plans/1/preview?page={PlannedDrafts.Page}&language=en")).QuerySelector(".body img")!.GetAttribute("src")!;
        using var picture = await Publisher.Get(source);

        Assert.Equal($"/desk/plans/1{PlannedDrafts.PictureAddress}", source);
        Assert.Equal(PlannedDrafts.Picture, await picture.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_draft_says_in_which_plan_it_is_and_when_that_goes_out()
    {
        var draft = await Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage);
        Assert.Null(await Plan());
        var plan = await Drafts.Make(draft);
        Assert.Equal("Figures of August no time yet", await Plan());

        PlannedDrafts.Done(await Drafts.Register(register => register.Schedule(plan.Id, plan.Version, new DateTimeOffset(2026, 12, 3, 9, 30, 0, TimeSpan.Zero), PlannedDrafts.Publisher, CancellationToken.None)));
        Assert.Equal("Figures of August 3 December 2026, 09:30 London time", await Plan());

        async Task<string?> Plan() => (await Publisher.Page($"/desk/drafts/{draft}")).QuerySelector(".facts dd:has(a[href='/desk/plans/1'])")?.TextContent.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_that_do_not_go_together_are_shown_with_their_files()
    {
        var first = await Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage);
        var second = await Drafts.Approved(DraftSubject.OfPage(PageId.Parse("guidance/other")), PlannedDrafts.NewPage.With($"pages/{PlannedDrafts.Page}/en.md", "x"));
        await Drafts.Make(first, second);

        Assert.Contains($"pages/{PlannedDrafts.Page}/en.md", (await Publisher.Page("/desk/plans/1")).Body!.TextContent, StringComparison.Ordinal);
        using var refused = await Publisher.Submit("/desk/plans/1", "/desk/plans/1/publish", ("sure", "true"));
        Assert.Contains("They cannot go out together", (await Visitor.Read(refused, expected: HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_check_refuses_is_scheduled_only_when_it_is_ticked_that_it_is_meant()
    {
        await Drafts.Make(await Drafts.Approved(DraftSubject.OfPage(Appeal), new DraftEdit("Appeal", "Appeal is changed.").With(AppealText, "no front matter")));

        using var refused = await Publisher.Submit("/desk/plans/1", "/desk/plans/1/schedule", ("day", "2027-07-01"), ("clock", "09:30"));

        var page = await Visitor.Read(refused, expected: HttpStatusCode.UnprocessableEntity);
        Assert.Contains("would be refused at its time", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2027-07-01", page.QuerySelector("#schedule-day")!.GetAttribute("value"));
        Assert.Equal(PlanState.Open, (await Drafts.Plan(1)).State);
        using var meant = await Publisher.Submit("/desk/plans/1", "/desk/plans/1/schedule", ("day", "2027-07-01"), ("clock", "09:30"), ("sure", "true"));
        Assert.Equal(PlanState.Scheduled, (await Drafts.Plan(1)).State);
    }

    [Fact]
    public async Task A_draft_whose_page_was_published_again_is_marked_in_its_plan_and_not_scheduled_by_mistake()
    {
        var first = await Drafts.Approved(DraftSubject.OfPage(Appeal), new DraftEdit("Appeal", "Appeal is changed.").With(AppealText, Desk.Published(AppealText) + "\nMore.\n"));
        await Drafts.Make(first);
        Assert.Null((await Publisher.Page("/desk/plans/1")).QuerySelector("li .state.late"));
        var other = await Drafts.Approved(DraftSubject.OfPage(PageId.Parse("guidance/other")), new DraftEdit("Other", "From elsewhere.").With(AppealText, Desk.Published(AppealText) + "\nOther.\n"));
        using var published = await Publisher.Submit($"/desk/drafts/{other}", $"/desk/drafts/{other}/publish");
        Assert.Equal(HttpStatusCode.OK, published.StatusCode);
        // Whoever published goes on to a site that has it.
        Assert.Equal(2, Desk.Site.Served.Site.Release.Number);

        Assert.Equal("Published again since", (await Publisher.Page("/desk/plans/1")).QuerySelector($"li:has(a[href='/desk/drafts/{first}']) .state.late")!.TextContent);
        using var refused = await Publisher.Submit("/desk/plans/1", "/desk/plans/1/schedule", ("day", "2027-07-01"), ("clock", "09:30"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task Others_see_plans_and_have_no_form()
    {
        await Drafts.Make(await Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage));
        await Desk.Add("author@example.org", "author", speaks: "fa");
        var author = await Desk.SignedIn("author@example.org");

        var page = await author.Page("/desk/plans/1");
        Assert.Equal("rtl", page.DocumentElement.GetAttribute("dir"));
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Empty((await author.Page("/desk/plans")).QuerySelectorAll("main form"));
    }
}
