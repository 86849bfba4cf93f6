using System.Net;
using Fairway.Releases;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Tests.Desk.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Announcing;

public sealed class AnnouncementTests : IAsyncLifetime
{
    private DeskSite? _desk;
    private Visitor? _publisher;

    private DeskSite Desk => _desk!;

    private Visitor Publisher => _publisher!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start(published: true);
        await Desk.Add("publisher@example.org", "publisher");
        await Desk.AddAuthenticator("publisher@example.org");
        _publisher = await Desk.SignedIn("publisher@example.org");
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task An_entry_is_announced_confirmed_postponed_with_its_reason_and_cancelled_each_at_once()
    {
        await Announce("arrivals", "2027-01");
        Assert.Equal("Announced in the release calendar: Arrivals <2026>, January 2027.", Log.Latest!.Note);
        Assert.Contains("Arrivals <2026>", (await Desk.Site.Page("/en/calendar")).Body!.TextContent, StringComparison.Ordinal);

        await Step("arrivals", "confirm", 3, ("at", "2027-01-14T09:30"));
        Assert.Equal("Confirmed in the release calendar: Arrivals <2026>, 14 January 2027, 09:30 London time.", Log.Latest!.Note);

        await Step("arrivals", "postpone", 4, ("at", "2027-02-01"), ("reason", "Two forces were <late>."));
        Assert.Equal("Postponed in the release calendar: Arrivals <2026>. Two forces were <late>.", Log.Latest!.Note);
        Assert.Equal(["  was: 2027-01-14T09:30", "  at: 2027-02-01"], Lines().Where(line => line.Contains("was:", StringComparison.Ordinal) || line.Contains(" at:", StringComparison.Ordinal)).Select(line => "  " + line.Trim()).OrderDescending(StringComparer.Ordinal));
        Assert.Contains("Two forces were <late>.", (await Desk.Site.Page("/en/calendar")).Body!.TextContent, StringComparison.Ordinal);

        await Step("arrivals", "cancel", 5, ("reason", "They are not collected any more."));
        Assert.Contains(Lines(), line => line.Trim() == "state: cancelled");
        Assert.Empty((await Publisher.Page("/desk/calendar/arrivals")).QuerySelectorAll("input[name=step][value=cancel]"));
    }

    [Theory]
    [InlineData("arrivals", "2027-03-28T01:30", "", "", "London's clocks")]
    [InlineData("arrivals", "soon", "", "", "London's clocks")]
    [InlineData("Not A Name", "2027-01", "", "", "The check found errors")]
    [InlineData("arrivals", "2027-01", "", "guidance/nowhere", "The check found errors")]
    [InlineData("arrivals", "2027-01", "", "nowhere", "guidance/claim-asylum")]
    [InlineData("arrivals", "2027-01", "no set", "", "guidance/claim-asylum")]
    public async Task What_cannot_be_announced_is_refused_with_a_sentence_and_what_was_typed_stays(string id, string at, string dataset, string page, string sentence)
    {
        using var refused = await Publisher.Submit("/desk/calendar", "/desk/calendar/add", ("id", id), ("title", "Arrivals"), ("at", at), ("dataset", dataset), ("page", page));

        var form = await Visitor.Read(refused, expected: HttpStatusCode.UnprocessableEntity);
        Assert.Contains(sentence, form.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((id, at, page), (Value("id"), Value("at"), Value("page")));
        Assert.Equal(1, Log.Count);

        string Value(string field) => form.QuerySelector($"main input[name={field}]")!.GetAttribute("value") ?? "";
    }

    [Fact]
    public async Task A_reason_is_asked_for_and_whoever_saw_the_entry_before_is_told()
    {
        await Announce("arrivals", "2027-01-14");
        using var twice = await Publisher.Submit("/desk/calendar", "/desk/calendar/add", ("id", "arrivals"), ("title", "Arrivals"), ("at", "2027-01"));
        Assert.Contains("There is an entry of that name", (await Visitor.Read(twice, expected: HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        using var mute = await Publisher.Submit("/desk/calendar/arrivals", "/desk/calendar/arrivals/step", ("step", "cancel"), ("reason", " "));
        Assert.Contains("Tell readers why", (await Visitor.Read(mute, expected: HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        using var late = await Publisher.Submit("/desk/calendar/arrivals", "/desk/calendar/arrivals/step", ("step", "cancel"), ("reason", "Gone."), ("seen", "Announced 2026-12-01 "));
        Assert.Contains("meanwhile", (await Visitor.Read(late, expected: HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, Log.Count);
    }

    [Fact]
    public async Task A_plan_that_is_postponed_offers_to_postpone_its_entry()
    {
        await Announce("arrivals", "2027-01-14T09:30");
        var drafts = new PlannedDrafts(Desk);
        await drafts.Make(await drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage));
        using var linked = await Publisher.Submit("/desk/plans/1", "/desk/plans/1/write", ("title", "January"), ("note", ""), ("entry", "arrivals"));
        using var scheduled = await Publisher.Submit("/desk/plans/1", "/desk/plans/1/schedule", ("day", "2027-01-14"), ("clock", "09:30"));
        Assert.Null((await Publisher.Page("/desk/plans/1")).QuerySelector("main a[href^='/desk/calendar/']"));

        using var postponed = await Publisher.Submit("/desk/plans/1", "/desk/plans/1/postpone", ("day", "2027-01-21"), ("clock", "09:30"), ("reason", "Late data."));
        var offer = (await Publisher.Page("/desk/plans/1")).QuerySelector("main a[href^='/desk/calendar/']")!.GetAttribute("href")!;
        var form = await Publisher.Page(offer);
        Assert.Equal(("2027-01-21T09:30", "Late data."), (form.QuerySelector("#postpone-at")!.GetAttribute("value"), form.QuerySelector("#postpone-reason")!.GetAttribute("value")));
    }

    private ReleaseLog Log => Desk.Site.Services.GetRequiredService<ReleaseStore>().Log;

    private string[] Lines() => Desk.Published("calendar.yaml")!.Split('\n');

    private async Task Announce(string id, string at)
    {
        using var announced = await Publisher.Submit("/desk/calendar", "/desk/calendar/add", ("id", id), ("title", "Arrivals <2026>"), ("at", at), ("dataset", "small-boat-arrivals"), ("page", ""));
        Assert.Equal("/desk/calendar?done=announced", announced.Headers.Location?.ToString());
        // Whoever published goes on to a site that has it.
        Assert.Equal(2, Desk.Site.Served.Site.Release.Number);
    }

    private async Task Step(string id, string step, int release, params (string, string)[] fields)
    {
        var page = await Publisher.Page($"/desk/calendar/{id}");
        var seen = page.QuerySelector("input[name=seen]")!.GetAttribute("value")!;
        using var answer = await Publisher.Submit($"/desk/calendar/{id}", $"/desk/calendar/{id}/step", [("step", step), ("seen", seen), .. fields]);
        Assert.Equal($"/desk/calendar/{id}?done=announced", answer.Headers.Location?.ToString());
        Assert.Equal(release, Desk.Site.Served.Site.Release.Number);
    }
}
