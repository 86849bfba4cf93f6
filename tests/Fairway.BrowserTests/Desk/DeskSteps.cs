using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Fairway.Releases;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Translation;
using Fairway.Web.Hosting.Loading;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.BrowserTests.Desk;

/// <summary>What has to have happened before a walk through the pages begins, done without them.</summary>
internal static partial class DeskSteps
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The draft that an address is of.</summary>
    public static int IdIn(string address) => int.Parse(Number().Match(address).Value, CultureInfo.InvariantCulture);

    /// <summary>Who <see cref="DeskPortal.SignedIn"/> signs in.</summary>
    public static async Task<Person> Somebody(this DeskPortal desk, Role role, string language = "en")
    {
        var email = await desk.Of(role, language);
        return await desk.In(async services =>
        {
            var account = (await services.GetRequiredService<AccountRegister>().Find(email))!;
            return new Person(account.Id, account.Name, email, language, [role], role.HasLanguage() ? ["fa"] : [], HasProvedSecondFactor: true);
        });
    }

    /// <summary>A draft with the published source text of a page in other words.</summary>
    public static async Task<int> Rewrite(this DeskPortal desk, DraftSubject page, Func<string, string> change)
    {
        var author = await desk.Somebody(Role.Author);
        return await desk.In(async services =>
        {
            var store = services.GetRequiredService<ReleaseStore>();
            var path = SourceTexts.PathOf(page.Page, Fairway.Languages.LanguageTag.Parse("en"));
            var text = Encoding.UTF8.GetString(store.Open(store.Log.Latest!).Read(path, CancellationToken.None));
            var edit = new DraftEdit($"Draft of {page.Page}", $"{page.Page} says more.").With(path, change(text));
            return Done(await services.GetRequiredService<DraftRegister>().Open(page, store.Log.Count, edit, author, CancellationToken.None)).Id;
        });
    }

    /// <summary>Sends it to review if nobody has, and has somebody else approve what is there.</summary>
    public static async Task<int> Approve(this DeskPortal desk, int id, string language = "en")
    {
        var (writer, reviewer) = (await desk.PersonOf(Role.Author, language), await desk.PersonOf(Role.Reviewer, language));
        return await desk.In(async services =>
        {
            var (register, drafts) = (services.GetRequiredService<DraftRegister>(), services.GetRequiredService<DraftStore>());
            var draft = (await drafts.Find(id, CancellationToken.None))!;
            if (draft.State == DraftState.Writing)
                Done(await register.Submit(id, draft.Revision, writer, CancellationToken.None));
            return Done(await register.Approve(id, draft.Revision, (await drafts.NewestRevision(draft, CancellationToken.None)).Digest, "", reviewer, CancellationToken.None)).Id;
        });
    }

    /// <summary>Publishes an approved draft, and waits until it is served.</summary>
    public static async Task Publish(this DeskPortal desk, int id)
    {
        var publisher = await desk.Somebody(Role.Publisher);
        var published = await desk.In(services => services.GetRequiredService<DraftPublisher>().Publish([id], null, publisher.Actor, CancellationToken.None));
        Assert.True(published.Release is not null, $"{published.Fault} {string.Join('\n', published.Faults)}");
        await desk.Served(published.Release.Number);
    }

    /// <summary>Waits until a release, or a later one, is served.</summary>
    public static Task Served(this DeskPortal desk, int release) => desk.In(async services =>
    {
        await services.GetRequiredService<Serving>().Reaches(release, CancellationToken.None).WaitAsync(Patience);
        return true;
    });

    public static Task<Draft> Draft(this DeskPortal desk, int id) => desk.In(async services => (await services.GetRequiredService<DraftStore>().Find(id, CancellationToken.None))!);

    /// <summary>What the newest revision of a draft has in a file.</summary>
    public static Task<string> TextOf(this DeskPortal desk, int id, string path) => desk.In(async services =>
    {
        var drafts = services.GetRequiredService<DraftStore>();
        return (await drafts.Newest((await drafts.Find(id, CancellationToken.None))!, CancellationToken.None)).Edit.Text(path)!;
    });

    [GeneratedRegex("(?<=/drafts/)[0-9]+")]
    private static partial Regex Number();

    private static Draft Done(DraftChange change)
    {
        Assert.True(change.IsDone, change.Fault.ToString());
        return change.Draft!;
    }
}
