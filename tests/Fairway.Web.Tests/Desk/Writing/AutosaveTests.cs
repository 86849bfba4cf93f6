using System.Net;
using Fairway.Web.Tests.Desk.Support;

namespace Fairway.Web.Tests.Desk.Writing;

/// <summary>What is typed outlives the browser.</summary>
public sealed class AutosaveTests : IAsyncLifetime
{
    private WritingDesk? _desk;

    private WritingDesk Desk => _desk!;

    public async ValueTask InitializeAsync() => _desk = await WritingDesk.Start();

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task What_is_typed_is_kept_checked_and_previewed_without_being_saved()
    {
        var (author, id, form) = await Writing();

        using var answer = await Keep(author, id, form.With(("body", "Typed {{nothing.at-all}}.\n")));
        Assert.Contains("unknown-dataset", (await Visitor.Read(answer)).Body!.TextContent, StringComparison.Ordinal);
        using var mended = await Keep(author, id, form.With(("body", "Typed words.[^convention]\n")));

        Assert.Equal(1, (await Desk.Draft(id)).Revision);
        Assert.Contains("Typed words.", (await author.Page($"/desk/drafts/{id}/preview/en/guidance/claim")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_next_visit_it_is_offered_taken_up_and_saved()
    {
        var (author, id, form) = await Writing();
        using var kept = await Keep(author, id, form.With(("body", "Typed words.[^convention]\n"), ("major", "true"), ("change", "Half a no")));

        var page = await author.Page($"/desk/drafts/{id}/edit");
        Assert.Equal(form["body"], Form.Of(page, "editor")["body"]);
        Assert.Contains("09:30 London time", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var taken = await WritingDesk.Editor(author, id, "?take=true");
        Assert.Equal(("Typed words.[^convention]\n", "true", "Half a no"), (taken["body"], taken["major"], taken["change"]));
        await WritingDesk.Saved(author, id, taken);

        Assert.EndsWith("---\nTyped words.[^convention]\n", await Desk.File(id, "pages/guidance/claim/en.md"), StringComparison.Ordinal);
        Assert.Null(await Desk.Autosave(id));
    }

    [Fact]
    public async Task It_can_be_dropped_and_is_nobody_elses()
    {
        var (author, id, form) = await Writing();
        using var kept = await Keep(author, id, form.With(("body", "Typed words.\n")));
        var other = await Desk.Author("other");

        Assert.Equal(form["body"], (await WritingDesk.Editor(other, id, "?take=true"))["body"]);
        Assert.DoesNotContain("Typed words.", (await other.Page($"/desk/drafts/{id}/preview/en/guidance/claim")).Body!.TextContent, StringComparison.Ordinal);
        using var dropped = await author.Submit($"/desk/drafts/{id}/edit", $"/desk/drafts/{id}/drop");
        Assert.Equal($"/desk/drafts/{id}/edit?done=autosave-dropped", dropped.Headers.Location!.ToString());
        Assert.Null(await Desk.Autosave(id));
    }

    [Fact]
    public async Task What_was_saved_already_is_not_kept_once_more()
    {
        var (author, id, form) = await Writing();
        using var same = await Keep(author, id, form);
        Assert.Null(await Desk.Autosave(id));

        var typed = form.With(("body", "Typed words.\n"));
        await WritingDesk.Saved(author, id, typed);
        // It was sent before the form, and comes in after it.
        using var late = await Keep(author, id, typed);

        Assert.Null(await Desk.Autosave(id));
    }

    [Fact]
    public async Task A_character_that_no_text_may_hold_is_told_and_not_kept()
    {
        var (author, id, form) = await Writing();

        using var answer = await Keep(author, id, form.With(("body", "A bell \u0007.")));

        Assert.Contains("nobody sees", (await Visitor.Read(answer)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(await Desk.Autosave(id));
    }

    private async Task<(Visitor Author, int Id, Form Form)> Writing()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "guidance/claim");
        return (author, id, await WritingDesk.Editor(author, id));
    }

    private static async Task<HttpResponseMessage> Keep(Visitor author, int id, Form form)
    {
        var answer = await author.Post($"/desk/drafts/{id}/autosave", form.Fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }
}
