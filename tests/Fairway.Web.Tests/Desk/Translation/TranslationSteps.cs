using System.Net;
using AngleSharp.Html.Dom;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Tests.Desk.Support;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Translation;

/// <summary>What translators do at the desk's pages, and what has to happen between.</summary>
internal static class TranslationSteps
{
    public const string Hubs = "policy/hubs";

    /// <summary>Presses "Translate" in the queue.</summary>
    /// <returns>The address of the translation beside its source.</returns>
    public static async Task<string> Translate(this Visitor visitor, string page, string language = "fa")
    {
        using var answer = await visitor.Post($"/desk/translations/{language}/open", await visitor.Token("/desk/security"), ("page", page));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Everything that the form of a page would send as it stands, with some fields filled in another way.</summary>
    public static List<(string Name, string Value)> Filled(IHtmlDocument page, string action, params (string Name, string Value)[] fields)
    {
        var form = page.QuerySelectorAll("form").OfType<IHtmlFormElement>().First(each => each.GetAttribute("action") == action);
        var all = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(input => (input.Name!, input.Value))
            .Concat(form.QuerySelectorAll("input[type=checkbox], input[type=radio]").OfType<IHtmlInputElement>().Where(input => input.IsChecked).Select(input => (input.Name!, input.Value)))
            .Concat(form.QuerySelectorAll("textarea").OfType<IHtmlTextAreaElement>().Select(area => (area.Name!, area.Value)));
        return [.. all.Where(field => fields.All(other => other.Name != field.Item1)), .. fields];
    }

    public static async Task<HttpResponseMessage> SaveTranslation(this Visitor visitor, string address, params (string Name, string Value)[] fields) =>
        await visitor.Post(address, [.. Filled(await visitor.Page(address), address, fields)]);

    /// <summary>Every unit in words that say which one it is, with the codes of its source.</summary>
    public static (string Name, string Value)[] AllTranslated(IHtmlDocument page) =>
    [
        .. page.QuerySelectorAll("textarea[name^='w.']").OfType<IHtmlTextAreaElement>().Select(area => (area.Name!, "ترجمهٔ " + page.GetElementById(area.Id + "s")!.TextContent)),
    ];

    public static IHtmlTextAreaElement Area(this IHtmlDocument page, string unit) => page.QuerySelectorAll("textarea").OfType<IHtmlTextAreaElement>().Single(area => area.Name == $"w.{unit}");

    public static AngleSharp.Dom.IElement RowOf(this IHtmlDocument page, string unit) => page.Area(unit).ParentElement!.ParentElement!;

    /// <summary>Reviewed by somebody else and published; the site is served with it.</summary>
    public static async Task Release(this DeskSite desk, int id, Person writer, Person reviewer, Person publisher)
    {
        await desk.Approve(id, writer, reviewer);
        await desk.Out(await desk.Publish(publisher, id));
    }

    /// <summary>Sent to review, where nobody has, and approved by somebody else.</summary>
    public static async Task Approve(this DeskSite desk, int id, Person writer, Person reviewer)
    {
        var draft = await desk.Draft(id);
        if (draft.State == DraftState.Writing)
            DraftSteps.Done(await desk.Drafts(register => register.Submit(id, draft.Revision, writer, CancellationToken.None)));
        var digest = (await desk.In(services => services.GetRequiredService<DraftStore>().NewestRevision(draft, CancellationToken.None))).Digest;
        DraftSteps.Done(await desk.Drafts(register => register.Approve(id, draft.Revision, digest, "", reviewer, CancellationToken.None)));
    }

    /// <summary>Waits until what was published is served.</summary>
    public static Task Out(this DeskSite desk, DraftPublication published)
    {
        Assert.True(published.Fault is null, $"{published.Fault} {string.Join('\n', published.Faults)} {string.Join(' ', published.Conflicts)}");
        return Eventually.Is(() => desk.Site.Served.Site.Release.Number == published.Release!.Number);
    }

    public static async Task<Draft> Draft(this DeskSite desk, int id) => (await desk.In(services => services.GetRequiredService<DraftStore>().Find(id, CancellationToken.None)))!;

    public static int IdIn(string address) => int.Parse(address.Split('/')[3], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A new edition of a page, in the next release.</summary>
    public static async Task NewEdition(this DeskSite desk, string page, int edition, Func<string, string> change, Person writer, Person reviewer, Person publisher, bool safety = false)
    {
        var draft = await desk.Approved(DraftSubject.OfPage(Fairway.Content.PageId.Parse(page)), desk.Edited(page, edition, change, safety), writer, reviewer);
        await desk.Out(await desk.Publish(publisher, draft.Id));
    }

    /// <summary>The published source with another edition and other words.</summary>
    public static DraftEdit Edited(this DeskSite desk, string page, int edition, Func<string, string> change, bool safety = false)
    {
        var path = $"pages/{page}/en.md";
        var text = change(desk.Published(path)!).Replace($"edition: {edition - 1}\nchanges:\n", $"edition: {edition}\nchanges:\n  - edition: {edition}\n    date: 2026-11-30\n    note: Changed again.\n{(safety ? "    safety: true\n" : "")}", StringComparison.Ordinal);
        Assert.Contains($"edition: {edition}\n", text, StringComparison.Ordinal);
        return new DraftEdit("Page", "It is changed.").With(path, text);
    }
}
