using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Fairway.Releases;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Tests.Desk.Support;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Data;

/// <summary>A desk with a statistician at the page of the daily arrivals.</summary>
internal sealed class DataDesk : IAsyncDisposable
{
    public const string Arrivals = "/desk/data/small-boat-arrivals";
    public const string Note = "Data to 27 August 2026.";

    private DataDesk(DeskSite desk, Person statistician, Visitor visitor) => (Desk, Statistician, Visitor) = (desk, statistician, visitor);

    public DeskSite Desk { get; }

    public Person Statistician { get; }

    public Visitor Visitor { get; }

    /// <summary>The published CSV, of days to 20 August 2026.</summary>
    public static string Csv(string dataset = "small-boat-arrivals") => File.ReadAllText(Path.Combine(RepositoryFolder.Content, "datasets", dataset, $"{dataset}.csv"));

    /// <summary>The published CSV with a week more, 60 people in a boat on each day of it.</summary>
    public static string Week() => Csv() + string.Concat(Enumerable.Range(21, 7).Select(day => string.Create(CultureInfo.InvariantCulture, $"2026-08-{day},60,1,0,provisional\n")));

    public static async Task<DataDesk> Start(bool published = true, string speaks = "en")
    {
        var desk = await DeskSite.Start(published: published);
        await desk.Add("counts@example.org", "statistician", speaks: speaks);
        var account = (await desk.Register(async register => AccountChange.Done((await register.Find("counts@example.org"))!))).Account!;
        var person = new Person(account.Id, account.Name, "counts@example.org", speaks, [Role.Statistician], [], HasProvedSecondFactor: true);
        return new DataDesk(desk, person, await desk.SignedIn("counts@example.org"));
    }

    public Task<HttpResponseMessage> Upload(byte[] bytes, params (string Name, string Value)[] fields) => UploadTo(Arrivals, bytes, fields);

    public Task<HttpResponseMessage> UploadTo(string page, byte[] bytes, params (string Name, string Value)[] fields) =>
        Visitor.SubmitFile(page, page, "new.csv", bytes, fields.Any(field => field.Name == "note") ? fields : [("note", Note), .. fields]);

    public Task<HttpResponseMessage> Upload(string csv, params (string Name, string Value)[] fields) => Upload(System.Text.Encoding.UTF8.GetBytes(csv), fields);

    /// <summary>The page of the draft that a file became.</summary>
    public async Task<(int Id, IHtmlDocument Page)> Taken(string csv, params (string Name, string Value)[] fields)
    {
        using var answer = await Upload(csv, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Found, await answer.Content.ReadAsStringAsync());
        var address = answer.Headers.Location!.ToString();
        return (int.Parse(address.Split('/')[3], CultureInfo.InvariantCulture), await Visitor.Page(address));
    }

    /// <summary>The page that says why a file was not taken.</summary>
    public async Task<IHtmlDocument> Refused(byte[] bytes, params (string Name, string Value)[] fields)
    {
        using var answer = await Upload(bytes, fields);
        return await Visitor.Read(answer, expected: HttpStatusCode.UnprocessableEntity);
    }

    /// <summary>Reviewed by one, published by another, and served.</summary>
    public async Task<Release> Publish(int id)
    {
        var draft = (await Desk.In(services => services.GetRequiredService<DraftStore>().Find(id, CancellationToken.None)))!;
        var digest = (await Desk.In(services => services.GetRequiredService<DraftStore>().NewestRevision(draft, CancellationToken.None))).Digest;
        var (reviewer, publisher) = (await Desk.Somebody($"reviewer{id}", Role.Reviewer), await Desk.Somebody($"publisher{id}", Role.Publisher));
        DraftSteps.Done(await Desk.Drafts(register => register.Submit(id, draft.Revision, Statistician, CancellationToken.None)));
        DraftSteps.Done(await Desk.Drafts(register => register.Approve(id, draft.Revision, digest, "", reviewer, CancellationToken.None)));
        var published = await Desk.Publish(publisher, id);
        Assert.True(published.Fault is null, $"{published.Fault} {string.Join('\n', published.Faults)} {string.Join(' ', published.Conflicts)}");
        await Serves(published.Release!);
        return published.Release!;
    }

    public Task Serves(Release release) => Eventually.Is(() => Desk.Site.Served.Site.Release.Number == release.Number);

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
