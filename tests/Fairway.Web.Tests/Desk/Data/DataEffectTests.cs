using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Fairway.Releases;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Tests.Desk.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Data;

/// <summary>What new data change, from the draft to the public page.</summary>
public sealed class DataEffectTests : IAsyncLifetime
{
    private const string Older = "/data/small-boat-arrivals/v/4/small-boat-arrivals.csv";

    private DataDesk? _desk;

    private DataDesk Desk => _desk!;

    public async ValueTask InitializeAsync() => _desk = await DataDesk.Start();

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task Figures_before_and_after_are_what_readers_see_before_and_after()
    {
        var public1 = await Figure();
        var (id, page) = await Desk.Taken(DataDesk.Week(), ("published", "2026-08-28"));

        var row = page.QuerySelector("#figure-year-to-date")!.Children.Select(cell => cell.TextContent.Trim()).ToArray();
        Assert.Equal("People so far this year", row[0]);
        Assert.StartsWith(public1, row[1], StringComparison.Ordinal);
        Assert.Equal(public1, await Figure());

        var release = await Desk.Publish(id);
        Assert.Equal(DataDesk.Note, release.Note);
        Assert.StartsWith(await Figure(), row[2], StringComparison.Ordinal);
        Assert.NotEqual(public1, await Figure());
        var versions = (await Desk.Visitor.Page("/en/data/small-boat-arrivals/versions")).QuerySelector("main")!.TextContent;
        Assert.Contains("Version 5", versions, StringComparison.Ordinal);
        Assert.Contains($"Published with release {release.Number}.", (await Desk.Visitor.Page($"/desk/drafts/{id}/data")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_come_are_listed_with_their_cells_and_counted()
    {
        var (_, page) = await Desk.Taken(DataDesk.Week());

        Assert.StartsWith("7 rows are added, 0 cells changed, 0 rows taken back.", page.QuerySelector("main .lead")!.TextContent, StringComparison.Ordinal);
        var rows = Table(page, "cells");
        Assert.Equal(7, rows.Length);
        Assert.Equal(["21 August 2026", "60", "1", "0", "provisional: may be revised"], rows[0]);
    }

    [Fact]
    public async Task A_correction_is_told_cell_by_cell_with_records_and_pages_of_a_hundred()
    {
        // Each day of the last 400 had ten times as many people; some day of them becomes the record.
        var lines = DataDesk.Csv().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var corrected = lines.Select((line, i) => i >= lines.Length - 400 ? Tenfold(line) : line).Append("");
        var (id, page) = await Desk.Taken(string.Join('\n', corrected), ("kind", "correction"), ("note", "The last days were counted by the wrong column."));

        var changed = page.QuerySelectorAll("nav .choices a").First(link => link.TextContent == "Cells changed");
        Assert.Equal("true", changed.GetAttribute("aria-current"));
        Assert.Equal(100, Table(page, "cells").Length);
        Assert.NotNull(page.QuerySelector("#figure-record-day"));
        Assert.NotNull(page.QuerySelector("section:has(#records) #figure-record-day"));
        var next = await Desk.Visitor.Page($"/desk/drafts/{id}/data?show=changed&page=2");
        Assert.InRange(Table(next, "cells").Length, 1, 100);
        await Desk.Visitor.Page($"/desk/drafts/{id}/data?show=changed&page=3", HttpStatusCode.NotFound);
        await Desk.Visitor.Page($"/desk/drafts/{id}/data?show=all", HttpStatusCode.NotFound);

        var file = await Desk.Desk.Site.Client.GetStringAsync(Older);
        await Desk.Publish(id);
        var article = (await Desk.Visitor.Page("/en/figures/boats")).QuerySelector("main")!.TextContent;
        Assert.Contains("The last days were counted by the wrong column.", article, StringComparison.Ordinal);
        var old = (await Desk.Visitor.Page("/en/data/small-boat-arrivals/versions/4")).QuerySelector("main")!.TextContent;
        Assert.Contains("The last days were counted by the wrong column.", old, StringComparison.Ordinal);
        Assert.Equal(file, await Desk.Desk.Site.Client.GetStringAsync(Older));
    }

    [Fact]
    public async Task Sentences_of_pages_are_shown_before_and_after_with_a_preview_that_says_what_it_is()
    {
        var before = (await Desk.Visitor.Page("/en/figures/boats")).QuerySelector("article p, main p")!.TextContent;
        var (id, page) = await Desk.Taken(DataDesk.Week());

        var changed = Assert.Single(page.QuerySelectorAll(".changed-page"));
        var sentence = changed.QuerySelector(".diff p")!;
        Assert.Equal(Figures(await Figure()), Figures(sentence.QuerySelector("del")!.LastChild!.TextContent));
        Assert.Contains("27 August 2026", string.Concat(sentence.QuerySelectorAll("ins").Select(word => word.TextContent)) + sentence.TextContent, StringComparison.Ordinal);
        Assert.Contains("in the source language", page.QuerySelector("main .lead")!.TextContent, StringComparison.Ordinal);

        var link = changed.QuerySelector("h3 a")!.GetAttribute("href")!;
        Assert.Equal($"/desk/drafts/{id}/data/preview/en/figures/boats", link);
        var preview = await Desk.Visitor.Page(link);
        Assert.Contains($"Preview of draft {id}, revision 1: not published", preview.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("27 August 2026", preview.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("27 August 2026", (await Desk.Visitor.Page("/en/figures/boats")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await Desk.Visitor.Page($"/desk/drafts/{id}/data/preview/de/figures/boats", HttpStatusCode.NotFound);
        await Desk.Visitor.Page($"/desk/drafts/{id}/data/preview/en/figures/none", HttpStatusCode.NotFound);
        Assert.NotEmpty(before);
    }

    [Fact]
    public async Task Whoever_reviews_sees_the_same_and_cannot_bring_data()
    {
        var (id, page) = await Desk.Taken(DataDesk.Week());
        await Desk.Desk.Somebody("reviews", Role.Reviewer);
        var reviewer = await Desk.Desk.SignedIn("reviews@example.org");

        Assert.Equal(page.QuerySelector("main .lead")!.TextContent, (await reviewer.Page($"/desk/drafts/{id}/data")).QuerySelector("main .lead")!.TextContent);
        await reviewer.Page(DataDesk.Arrivals, HttpStatusCode.Forbidden);
        await Desk.Desk.Visitor().Page($"/desk/drafts/{id}/data", HttpStatusCode.Found);
    }

    [Fact]
    public async Task Unusual_values_are_warned_of_and_stop_nothing()
    {
        var weekly = DataDesk.Csv("small-boat-weekly");
        var last = weekly.TrimEnd('\n').Split('\n')[^1].Split(',');
        var next = DateOnly.Parse(last[0], System.Globalization.CultureInfo.InvariantCulture).AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        using var answer = await Desk.UploadTo("/desk/data/small-boat-weekly", System.Text.Encoding.UTF8.GetBytes($"{weekly}{next},400,2,0,{last[4]},{last[5]},provisional\n"));

        var page = await Desk.Visitor.Page(answer.Headers.Location!.ToString());
        Assert.Contains("is 200", page.QuerySelector("[role=region][aria-labelledby=\"data.warnings\"] tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_another_version_came_out_the_draft_is_refused_and_its_file_is_taken_again()
    {
        var (id, _) = await Desk.Taken(DataDesk.Week());
        await Elsewhere(DataDesk.Csv() + "2026-08-21,50,1,0,provisional\n");

        var page = await Desk.Visitor.Page($"/desk/drafts/{id}/data");
        Assert.NotNull(page.QuerySelector("#moved"));
        Assert.Null(page.QuerySelector("#cells"));
        var draft = (await Desk.Desk.In(services => services.GetRequiredService<DraftStore>().Find(id, CancellationToken.None)))!;
        var digest = (await Desk.Desk.In(services => services.GetRequiredService<DraftStore>().NewestRevision(draft, CancellationToken.None))).Digest;
        var (reviewer, publisher) = (await Desk.Desk.Somebody("r", Role.Reviewer), await Desk.Desk.Somebody("p", Role.Publisher));
        DraftSteps.Done(await Desk.Desk.Drafts(register => register.Submit(id, 1, Desk.Statistician, CancellationToken.None)));
        DraftSteps.Done(await Desk.Desk.Drafts(register => register.Approve(id, 1, digest, "", reviewer, CancellationToken.None)));
        Assert.Equal(DraftFault.MovedOn, (await Desk.Desk.Publish(publisher, id)).Fault);

        using var again = await Desk.Visitor.Submit($"/desk/drafts/{id}/data", $"/desk/drafts/{id}/data/again");
        var taken = await Desk.Visitor.Page(again.Headers.Location!.ToString());
        Assert.StartsWith("6 rows are added, 1 cell changed, 0 rows taken back.", taken.QuerySelector("main .lead")!.TextContent, StringComparison.Ordinal);
        await Desk.Publish(id);
        Assert.Equal(6, Desk.Desk.Site.Served.Site.Content.Datasets[Fairway.Statistics.DatasetId.Parse("small-boat-arrivals")].Version.Number);
    }

    private static string Tenfold(string line)
    {
        var cells = line.Split(',');
        return string.Join(',', cells[0], cells[1] == "0" ? "0" : cells[1] + "0", cells[2], cells[3], cells[4]);
    }

    private static string[][] Table(IHtmlDocument page, string section) =>
        [.. page.QuerySelectorAll($"section:has(#{section}) tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray())];

    private static string Figures(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    /// <summary>The first figure of the public page, in English.</summary>
    private async Task<string> Figure() => (await Desk.Visitor.Page("/en/figures/boats")).QuerySelector("main data, main a.figure, main p a")!.TextContent.Trim();

    /// <summary>The same dataset, published on the command line.</summary>
    private async Task Elsewhere(string csv)
    {
        var store = Desk.Desk.Site.Services.GetRequiredService<ReleaseStore>();
        var faults = new Fairway.Input.FaultList();
        var update = Fairway.Statistics.Intake.DatasetUpdate.Prepare(
            store.Open(store.Log.Latest!), "small-boat-arrivals", System.Text.Encoding.UTF8.GetBytes(csv), "new.csv", Fairway.Statistics.Intake.UpdateOptions.None, faults, CancellationToken.None)!;
        var changes = update.Files().Aggregate(DraftEdit.NoFiles, (files, file) => files.SetItem(file.Path, file.Bytes));
        var published = await Desk.Desk.Site.Services.GetRequiredService<Publisher>().Publish(
            new Publication("test", "Another version.") { Base = store.Log.Latest, Changes = changes }, CancellationToken.None);
        Assert.Equal(PublicationOutcome.Published, published.Outcome);
        Desk.Desk.Site.Services.GetRequiredService<Fairway.Web.Hosting.Loading.ReleaseFollower>().Nudge();
        await Desk.Serves(published.Release!);
    }
}
