using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Writing;
using Fairway.Web.Tests.Desk.Support;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Writing;

/// <summary>A desk at which authors write pages.</summary>
internal sealed class WritingDesk(DeskSite desk) : IAsyncDisposable
{
    public DeskSite Desk => desk;

    public static async Task<WritingDesk> Start()
    {
        var started = new WritingDesk(await DeskSite.Start(published: true));
        return started;
    }

    public async Task<Visitor> Author(string name = "author")
    {
        await desk.Add($"{name}@example.org", "author");
        return await desk.SignedIn($"{name}@example.org");
    }

    /// <summary>Opens a draft of a page, or finds the open one.</summary>
    public static async Task<int> Open(Visitor author, string page)
    {
        var token = await author.Token("/desk/pages");
        using var answer = await author.Post("/desk/pages/edit", token, ("page", page));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return Number(answer);
    }

    public static int Number(HttpResponseMessage answer) => int.Parse(answer.Headers.Location!.ToString().Split('/', '?')[3], CultureInfo.InvariantCulture);

    public static async Task<Form> Editor(Visitor author, int id, string more = "") => Form.Of(await author.Page($"/desk/drafts/{id}/edit{more}"), "editor");

    public static async Task<HttpResponseMessage> Save(Visitor author, int id, Form form) => await author.Post($"/desk/drafts/{id}/edit", form.Fields);

    /// <summary>Saves, and expects that it was done.</summary>
    public static async Task Saved(Visitor author, int id, Form form, string done = "draft-saved")
    {
        using var answer = await Save(author, id, form);
        Assert.True(answer.StatusCode == HttpStatusCode.Found, await answer.Content.ReadAsStringAsync());
        Assert.Equal($"/desk/drafts/{id}/edit?done={done}", answer.Headers.Location!.ToString());
    }

    /// <summary>A file as the newest revision of a draft has it; null where it takes it away or leaves it as it is.</summary>
    public async Task<string?> File(int id, string path) => (await Edit(id)).Text(path);

    public Task<DraftEdit> Edit(int id) => desk.In(async services =>
    {
        var drafts = services.GetRequiredService<DraftStore>();
        return (await drafts.Newest((await drafts.Find(id, CancellationToken.None))!, CancellationToken.None)).Edit;
    });

    public Task<Draft> Draft(int id) => desk.In(async services => (await services.GetRequiredService<DraftStore>().Find(id, CancellationToken.None))!);

    public Task<DraftAutosave?> Autosave(int id, string email = "author@example.org") => desk.In(async services => await services.GetRequiredService<Autosaves>().Find(
        id, (await services.GetRequiredService<AccountRegister>().Find(email))!.Id, CancellationToken.None));

    /// <summary>Publishes a draft by one publisher alone, and waits until it is served.</summary>
    public async Task Publish(int id)
    {
        var published = await desk.In(services => services.GetRequiredService<DraftPublisher>().Publish([id], "A note.", Actor.Console, emergency: true, CancellationToken.None));
        Assert.True(published.Fault is null, $"{published.Fault} {string.Join('\n', published.Faults)} {string.Join('\n', published.Conflicts)}");
        await Eventually.Is(() => desk.Site.Served.Site.Release.Number >= published.Release!.Number, () => desk.Time.Advance(TimeSpan.FromSeconds(1)));
    }

    /// <summary>Publishes a change of files, as somebody does on the command line.</summary>
    public async Task Publish(params (string Path, string? Text)[] files)
    {
        var (store, time) = (desk.Site.Services.GetRequiredService<Fairway.Releases.ReleaseStore>(), desk.Time);
        using var publisher = new Fairway.Releases.Publisher(store, time);
        var changes = DraftEdit.NoFiles;
        foreach (var (path, text) in files)
            changes = changes.SetItem(path, text is null ? null : System.Text.Encoding.UTF8.GetBytes(text));
        var published = await publisher.Publish(new Fairway.Releases.Publication("test", "From the command line.") { Base = store.Log.Latest, Changes = changes }, CancellationToken.None);
        Assert.True(published.Outcome == Fairway.Releases.PublicationOutcome.Published, string.Join('\n', published.Faults));
        await Eventually.Is(() => desk.Site.Served.Site.Release.Number >= published.Release!.Number, () => desk.Time.Advance(TimeSpan.FromSeconds(1)));
    }

    /// <summary>A file of the newest release.</summary>
    public string Published(string path)
    {
        var store = desk.Site.Services.GetRequiredService<Fairway.Releases.ReleaseStore>();
        return System.Text.Encoding.UTF8.GetString(store.Open(store.Log.Latest!).Read(path, CancellationToken.None));
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();
}

/// <summary>A form as a browser would send it.</summary>
internal sealed record Form((string Name, string Value)[] Fields)
{
    public string this[string name] => Fields.First(field => field.Name == name).Value;

    public static Form Of(IHtmlDocument page, string id) => Of(page.GetElementById(id) as IHtmlFormElement ?? throw new InvalidOperationException($"No form {id} in {page.Body!.TextContent}"));

    public static Form Of(IHtmlFormElement form) => new(
    [
        .. form.QuerySelectorAll("input, textarea, select").SelectMany(element => element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
            IHtmlInputElement input => [(input.Name!, input.Value)],
            IHtmlTextAreaElement text => [(text.Name!, text.Value)],
            IHtmlSelectElement select => [(select.Name!, select.Value ?? "")],
            _ => Array.Empty<(string, string)>(),
        }),
    ]);

    public Form With(params (string Name, string Value)[] fields) => new([.. Fields.Where(field => fields.All(other => other.Name != field.Name)), .. fields]);

    public Form Without(string name) => new([.. Fields.Where(field => field.Name != name)]);
}
