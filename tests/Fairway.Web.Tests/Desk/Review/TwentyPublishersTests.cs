using System.Net;
using Fairway.Content;
using Fairway.Releases;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Tests.Desk.Support;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Review;

/// <summary>A crowd that presses at the same time, over HTTP.</summary>
public sealed class TwentyPublishersTests : IAsyncLifetime
{
    private const int Crowd = 20;

    private readonly List<Visitor> _publishers = [];
    private DeskSite? _desk;

    private DeskSite Desk => _desk!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start(published: true);
        await Desk.AddPeople();
        for (var number = 0; number < Crowd; number++)
        {
            var email = $"publisher{number}@example.org";
            await Desk.Add(email, "publisher");
            await Desk.AddAuthenticator(email);
            _publishers.Add(await Desk.SignedIn(email));
        }
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task Twenty_pages_of_twenty_publishers_are_all_published_and_nothing_is_lost()
    {
        var ids = new int[Crowd];
        for (var number = 0; number < Crowd; number++)
            ids[number] = await ApprovedPage(number);

        var pages = await PressTogether(number => ids[number]);

        var releases = pages.Select(page => int.Parse(page.QuerySelector("main p a[href*=releases]")!.GetAttribute("href")!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Enumerable.Range(2, Crowd), releases.Order());
        var store = Desk.Site.Services.GetRequiredService<ReleaseStore>();
        for (var number = 0; number < Crowd; number++)
        {
            var draft = await Desk.Draft(ids[number]);
            Assert.Equal((DraftState.Published, releases[number]), (draft.State, draft.Release!.Value));
            Assert.True(store.Open(store.Log.Find(releases[number])!).Has(File(number)), $"Release {releases[number]} lacks {File(number)}.");
            Assert.Contains($"Page number {number}.", Desk.Published(File(number)), StringComparison.Ordinal);
            Assert.Contains($"from: guidance/before{number}\n", Desk.Published(RedirectsFile.Path), StringComparison.Ordinal);
        }

        Assert.Equal(Crowd, store.Log.NewestFirst.Select(release => release.Activity?.Number).OfType<long>().Distinct().Count());
        Assert.Null(await Desk.FirstBroken());
    }

    [Fact]
    public async Task Twenty_who_press_on_the_same_draft_make_one_release_and_all_are_told_which()
    {
        var id = await ApprovedPage(0);

        var pages = await PressTogether(_ => id);

        Assert.All(pages, page => Assert.Contains("with release 2", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
        Assert.Equal(2, Desk.Newest().Number);
        Assert.Single(await Desk.Reviews(id), review => review.Step == ReviewStep.Published);
        Assert.Null(await Desk.FirstBroken());
    }

    private static string File(int number) => $"pages/guidance/page{number}/en.md";

    /// <summary>A page of its own, and an address that leads to it: all twenty change <c>redirects.yaml</c>.</summary>
    private async Task<int> ApprovedPage(int number)
    {
        var page = PageId.Parse($"guidance/page{number}");
        var text = SmallContent.Text($"Page {number}", 1, "  - edition: 1\n    date: 2026-12-01\n    note: First published.", $"Page number {number}.[^convention]\n");
        var edit = (new DraftEdit($"Page {number}", $"Page {number} is new.") { Redirects = [new RedirectEdit(PageId.Parse($"guidance/before{number}"), page, null)] })
            .With($"pages/{page}/page.yaml", SmallContent.Facts("guidance", 10 + number))
            .With($"pages/{page}/en.md", text);
        var id = await Desk.Open(DraftSubject.OfPage(page), edit);
        await Desk.Approve(id);
        return id;
    }

    private async Task<List<AngleSharp.Html.Dom.IHtmlDocument>> PressTogether(Func<int, int> draftOf)
    {
        var tokens = new List<(string, string)>();
        foreach (var publisher in _publishers)
            tokens.Add(await publisher.Token($"/desk/drafts/{draftOf(tokens.Count)}"));
        var answers = await Task.WhenAll(_publishers.Select((publisher, number) => Task.Run(() => publisher.Post($"/desk/drafts/{draftOf(number)}/publish", tokens[number], ("seen", "1")))));
        var pages = new List<AngleSharp.Html.Dom.IHtmlDocument>();
        foreach (var answer in answers)
        {
            using (answer)
                pages.Add(await Visitor.Read(answer, expected: HttpStatusCode.OK));
        }

        return pages;
    }
}
