using System.Globalization;
using AngleSharp.Dom;
using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Store;
using Fairway.Web.Hosting.Loading;
using Fairway.Web.Tests.Desk.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Care;

/// <summary>Who did what, when, as publishers and administrators see it.</summary>
public sealed class ActivityPageTests : IAsyncLifetime
{
    private DeskSite? _desk;
    private Visitor? _visitor;

    private DeskSite Desk => _desk!;

    private Visitor Visitor => _visitor!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start(published: true);
        await Desk.Add("administrator@example.org", "administrator");
        await Desk.AddAuthenticator("administrator@example.org");
        _visitor = await Desk.SignedIn("administrator@example.org");
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task What_was_done_stands_in_words_newest_first_with_names_and_times_of_London()
    {
        await Write("draft.opened", "draft 7", "page:guidance/claim");
        await Write("moon.landed", "moon", "");

        var rows = Rows(await Visitor.Page("/desk/activity"));
        Assert.Equal(["1 December 2026, 09:30 London time", "someone", "moon.landed", "moon", ""], rows[0]);
        Assert.Equal(["began a draft", "draft 7", "page:guidance/claim"], rows[1][2..]);
        Assert.Equal(["the command line", "added an account", "administrator"], rows[^1][1..4]);
        Assert.NotNull((await Visitor.Page("/desk/activity")).QuerySelector("a[href='/desk/drafts/7']"));
    }

    [Fact]
    public async Task It_can_be_asked_by_person_act_and_day()
    {
        Desk.Time.SetUtcNow(new DateTimeOffset(2027, 6, 1, 22, 59, 59, TimeSpan.Zero));
        await Write("draft.opened", "draft 1", "before midnight in London");
        Desk.Time.Advance(TimeSpan.FromSeconds(1));
        await Write("draft.saved", "draft 1", "after midnight in London");
        await Desk.AddAuthenticator("administrator@example.org");
        var visitor = await Desk.SignedIn("administrator@example.org");

        Assert.Equal(["after midnight in London"], Rows(await visitor.Page("/desk/activity?day=2027-06-02&who=someone")).Select(row => row[4]));
        Assert.Equal(["before midnight in London"], Rows(await visitor.Page("/desk/activity?day=2027-06-01")).Select(row => row[4]));
        Assert.Equal(["draft 1"], Rows(await visitor.Page("/desk/activity?who=someone&act=draft.saved")).Select(row => row[3]));
        Assert.Empty(Rows(await visitor.Page("/desk/activity?who=nobody")));
        var page = await visitor.Page("/desk/activity?who=someone&act=draft.saved&day=2027-06-02");
        Assert.Equal(["someone", "draft.saved"], page.QuerySelectorAll("option[selected]").Select(option => option.GetAttribute("value")));
        Assert.Equal("2027-06-02", page.QuerySelector("#day")!.GetAttribute("value"));
        foreach (var odd in (string[])["?day=0001-01-01", "?day=9999-12-31", "?day=x", "?who=%00", "?act=%27%20OR%201=1"])
            await visitor.Page("/desk/activity" + odd);
    }

    [Fact]
    public async Task A_long_record_is_paged_with_what_was_asked_for()
    {
        for (var i = 0; i < 120; i++)
            await Write("draft.saved", "draft 1", i.ToString(CultureInfo.InvariantCulture));

        var second = await Visitor.Page("/desk/activity?act=draft.saved&page=2");
        Assert.Equal(("69", "20"), (Rows(second)[0][4], Rows(second)[^1][4]));
        Assert.Equal(["/desk/activity?act=draft.saved", "/desk/activity?act=draft.saved&page=3"], second.QuerySelectorAll(".pager a").Select(link => link.GetAttribute("href")));
        using var beyond = await Visitor.Get("/desk/activity?act=draft.saved&page=4");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, beyond.StatusCode);
    }

    [Fact]
    public async Task A_record_that_is_as_written_is_said_to_be_and_one_that_was_altered_too()
    {
        await Publish();
        Assert.Contains("compared with 1 release.", (await Visitor.Page("/desk/activity")).QuerySelector(".state.ok")!.TextContent, StringComparison.Ordinal);

        await Alter("UPDATE \"Activity\" SET \"Actor\" = 'x' WHERE \"Number\" = 3");
        var page = await Visitor.Page("/desk/activity");
        Assert.Contains("Entry 3 is not what was written", page.QuerySelector(".call.warning[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".state.ok"));
    }

    [Fact]
    public async Task A_chain_that_was_made_anew_betrays_itself_by_the_release_and_so_does_one_that_was_cut()
    {
        var release = await Publish();
        await Rewrite();
        Assert.Null(await Desk.In(services => services.GetRequiredService<ActivityLog>().FirstBroken(CancellationToken.None)));
        Assert.Contains($"releases {release} does not fit", (await Visitor.Page("/desk/activity")).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

        await Alter("DELETE FROM \"Activity\" WHERE \"Number\" > 2");
        Assert.Contains($"releases {release} does not fit", (await Visitor.Page("/desk/activity")).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_read_in_Persian()
    {
        await Desk.Add("publisher@example.org", "publisher", speaks: "fa");
        await Desk.AddAuthenticator("publisher@example.org");
        var page = await (await Desk.SignedIn("publisher@example.org")).Page("/desk/activity");
        Assert.Equal(("rtl", "کارها"), (page.DocumentElement.GetAttribute("dir"), page.QuerySelector("h1")!.TextContent));
        Assert.Equal("خط فرمان", Rows(page)[^1][1]);
        Assert.Contains("به وقت لندن", Rows(page)[0][0], StringComparison.Ordinal);
    }

    private static List<string[]> Rows(IDocument page) => [.. page.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray())];

    private Task<ActivityEntry> Write(string act, string subject, string detail) =>
        Desk.In(services => services.GetRequiredService<ActivityLog>().Write(new Actor("someone"), act, subject, detail, CancellationToken.None));

    /// <summary>A release of the desk, which holds the head of the activity; served.</summary>
    private async Task<int> Publish()
    {
        var (writer, reviewer, publisher) = (await Desk.Somebody("writer", Role.Author), await Desk.Somebody("reviewer", Role.Reviewer), await Desk.Somebody("publisher", Role.Publisher));
        var draft = await Desk.Approved(DraftSubject.OfPage(DraftSteps.Claim), Desk.Rewritten(DraftSteps.Claim, "Words before", "Plain words before"), writer, reviewer);
        var release = (await Desk.Publish(publisher, draft.Id)).Release!;
        await Tests.Support.Eventually.Is(() => Desk.Site.Services.GetRequiredService<Serving>().Current!.Site.Release.Number == release.Number, () => Desk.Time.Advance(TimeSpan.FromSeconds(1)));
        return release.Number;
    }

    private Task<bool> Alter(params string[] statements) => Desk.In(async services =>
    {
        var database = services.GetRequiredService<DeskStore>().Database;
        foreach (var statement in (string[])["DROP TRIGGER IF EXISTS \"Activity_no_UPDATE\"", "DROP TRIGGER IF EXISTS \"Activity_no_DELETE\"", .. statements])
            await database.ExecuteSqlRawAsync(statement);
        return true;
    });

    /// <summary>Somebody who has the database changes the first entry, and makes every digest after it anew.</summary>
    private async Task Rewrite()
    {
        await Alter("UPDATE \"Activity\" SET \"Actor\" = 'x' WHERE \"Number\" = 1");
        var entries = await Desk.In(services => services.GetRequiredService<DeskStore>().Activity.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync());
        var digest = ActivityEntry.Beginning;
        foreach (var entry in entries)
        {
            digest = entry.DigestAfter(digest);
            await Alter(string.Create(CultureInfo.InvariantCulture, $"UPDATE \"Activity\" SET \"Digest\" = '{digest}' WHERE \"Number\" = {entry.Number}"));
        }
    }
}
