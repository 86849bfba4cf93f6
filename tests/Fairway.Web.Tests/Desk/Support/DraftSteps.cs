using System.Text;
using Fairway.Content;
using Fairway.Releases;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Support;

/// <summary>Steps of drafts without the pages: what a test needs to have happened.</summary>
internal static class DraftSteps
{
    public static readonly PageId Claim = PageId.Parse("guidance/claim");

    /// <summary>Somebody of these roles, with an account.</summary>
    public static async Task<Person> Somebody(this DeskSite desk, string name, params Role[] roles)
    {
        var email = $"{name}@example.org";
        await desk.Add(email, roles[0].Code(), roles[0].HasLanguage() ? "fa" : null);
        foreach (var role in roles[1..])
            await desk.Register(register => register.Grant(email, role.Code(), role.HasLanguage() ? "fa" : null, Actor.Console, CancellationToken.None));
        var account = (await desk.Register(async register => AccountChange.Done((await register.Find(email))!))).Account!;
        return new Person(account.Id, account.Name, email, account.Language, [.. roles], roles.Contains(Role.Translator) ? ["fa"] : [], HasProvedSecondFactor: true);
    }

    public static Task<DraftChange> Drafts(this DeskSite desk, Func<DraftRegister, Task<DraftChange>> step) => desk.In(services => step(services.GetRequiredService<DraftRegister>()));

    public static Task<DraftPublication> Publish(this DeskSite desk, Person who, params int[] ids) => desk.In(services =>
        services.GetRequiredService<DraftPublisher>().Publish(ids, null, who.Actor, CancellationToken.None));

    /// <summary>The published text of a page with other words in it.</summary>
    public static DraftEdit Rewritten(this DeskSite desk, PageId page, string from, string to, string note = "A word is clearer.")
    {
        var path = $"pages/{page}/en.md";
        var text = desk.Published(path)!;
        Assert.Contains(from, text, StringComparison.Ordinal);
        return new DraftEdit($"Page {page}", note).With(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>A file of the newest release; null where there is none.</summary>
    public static string? Published(this DeskSite desk, string path)
    {
        var store = desk.Site.Services.GetRequiredService<ReleaseStore>();
        var tree = store.Open(store.Log.Latest!);
        return tree.Has(path) ? Encoding.UTF8.GetString(tree.Read(path, CancellationToken.None)) : null;
    }

    /// <summary>Written, sent to review and approved.</summary>
    public static async Task<Draft> Approved(this DeskSite desk, DraftSubject subject, DraftEdit edit, Person writer, Person reviewer)
    {
        var number = desk.Site.Services.GetRequiredService<ReleaseStore>().Log.Count;
        var draft = Done(await desk.Drafts(register => register.Open(subject, number, edit, writer, CancellationToken.None)));
        Done(await desk.Drafts(register => register.Submit(draft.Id, 1, writer, CancellationToken.None)));
        return Done(await desk.Drafts(register => register.Approve(draft.Id, 1, edit.Digest(), "", reviewer, CancellationToken.None)));
    }

    public static Draft Done(DraftChange change)
    {
        Assert.True(change.IsDone, change.Fault.ToString());
        return change.Draft!;
    }
}
