using System.Net;
using Fairway.Releases;
using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Accounts.Store;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Support;

/// <summary>Drafts at a running desk, brought by the register to where a test begins.</summary>
internal static class DeskDrafts
{
    public const string ClaimFile = "pages/guidance/claim/en.md";

    /// <summary>The newest release of the store.</summary>
    public static Release Newest(this DeskSite desk) => desk.Site.Services.GetRequiredService<ReleaseStore>().Log.Latest!;

    public static Task<Person> PersonOf(this DeskSite desk, string email) => desk.In(async services =>
    {
        var account = (await services.GetRequiredService<AccountRegister>().Find(email))!;
        return new Person(account.Id, account.Name, email, "en", [.. account.Roles], [.. account.Grants.Where(grant => grant.Language.Length > 0).Select(grant => grant.Language)], true);
    });

    /// <summary>Writer, reviewer and publisher, each with a session when it is asked for.</summary>
    public static async Task AddPeople(this DeskSite desk)
    {
        await desk.Add("author@example.org", "author");
        await desk.Add("reviewer@example.org", "reviewer");
        await desk.Add("publisher@example.org", "publisher");
        await desk.AddAuthenticator("publisher@example.org");
    }

    /// <summary>A draft of the page Claim, with one sentence replaced in its text, on what is published now.</summary>
    public static async Task<int> OpenClaim(this DeskSite desk, string from = "Words before the first heading.", string to = "Other words before it.", string note = "The first words are clearer.") =>
        await desk.Open(DraftSubject.OfPage(DraftSteps.Claim), desk.Rewritten(DraftSteps.Claim, from, to, note) with { Title = "Claim, clearer" });

    public static async Task<int> Open(this DeskSite desk, DraftSubject subject, DraftEdit edit, string by = "author@example.org")
    {
        var who = await desk.PersonOf(by);
        return DraftSteps.Done(await desk.Drafts(register => register.Open(subject, desk.Newest().Number, edit, who, CancellationToken.None))).Id;
    }

    public static async Task Save(this DeskSite desk, int id, Func<DraftEdit, DraftEdit> edit, string by = "author@example.org")
    {
        var who = await desk.PersonOf(by);
        var (revision, now) = await desk.Now(id);
        DraftSteps.Done(await desk.Drafts(register => register.Save(id, revision.Number, revision.Base, edit(now), who, CancellationToken.None)));
    }

    public static async Task Submit(this DeskSite desk, int id, string by = "author@example.org")
    {
        var who = await desk.PersonOf(by);
        var (revision, _) = await desk.Now(id);
        DraftSteps.Done(await desk.Drafts(register => register.Submit(id, revision.Number, who, CancellationToken.None)));
    }

    /// <summary>Submits it, and approves what is there.</summary>
    public static async Task Approve(this DeskSite desk, int id)
    {
        await desk.Submit(id);
        var who = await desk.PersonOf("reviewer@example.org");
        var (revision, _) = await desk.Now(id);
        DraftSteps.Done(await desk.Drafts(register => register.Approve(id, revision.Number, revision.Digest, "", who, CancellationToken.None)));
    }

    public static Task<Draft> Draft(this DeskSite desk, int id) => desk.In(async services => (await services.GetRequiredService<DraftStore>().Find(id, CancellationToken.None))!);

    public static Task<List<DraftReview>> Reviews(this DeskSite desk, int id) => desk.In(services => services.GetRequiredService<DraftStore>().Reviews(id, CancellationToken.None));

    public static Task<(DraftRevision Revision, DraftEdit Edit)> Now(this DeskSite desk, int id) => desk.In(async services =>
    {
        var drafts = services.GetRequiredService<DraftStore>();
        return await drafts.Newest((await drafts.Find(id, CancellationToken.None))!, CancellationToken.None);
    });

    public static Task<List<ActivityEntry>> Activity(this DeskSite desk) =>
        desk.In(services => services.GetRequiredService<AccountStore>().Activity.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync());

    public static Task<long?> FirstBroken(this DeskSite desk) => desk.In(services => services.GetRequiredService<ActivityLog>().FirstBroken(CancellationToken.None));

    /// <summary>What an answer says was refused.</summary>
    public static async Task<string> Refusal(this HttpResponseMessage answer, HttpStatusCode status) =>
        (await Visitor.Read(answer, expected: status)).QuerySelector("[role=alert]")!.TextContent;
}
