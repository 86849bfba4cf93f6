using System.Net;
using Fairway.Web.Tests.Desk.Support;

namespace Fairway.Web.Tests.Desk.Writing;

/// <summary>Several people write one page, or it is published meanwhile, and what each of them typed is kept.</summary>
public sealed class TogetherTests : IAsyncLifetime
{
    private const string Text = "pages/guidance/claim/en.md";

    private WritingDesk? _desk;

    private WritingDesk Desk => _desk!;

    public async ValueTask InitializeAsync() => _desk = await WritingDesk.Start();

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_who_change_different_paragraphs_both_have_them_whoever_saves_first(bool mineFirst)
    {
        var (id, mine, theirs) = await Two();
        var (myForm, theirForm) = (await WritingDesk.Editor(mine, id), await WritingDesk.Editor(theirs, id));
        myForm = myForm.With(("body", myForm["body"].Replace("More words.", "My words.", StringComparison.Ordinal)), ("summary", "My summary."));
        theirForm = theirForm.With(("body", theirForm["body"].Replace("Act in time.", "Act now.", StringComparison.Ordinal)), ("order", "7"));

        await WritingDesk.Saved(mineFirst ? mine : theirs, id, mineFirst ? myForm : theirForm);
        await WritingDesk.Saved(mineFirst ? theirs : mine, id, mineFirst ? theirForm : myForm, "draft-merged");

        var text = await Desk.File(id, Text);
        foreach (var words in new[] { "My words.", "Act now.", "summary: My summary." })
            Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Contains("order: 7\n", await Desk.File(id, "pages/guidance/claim/page.yaml"), StringComparison.Ordinal);
        Assert.Equal(3, (await Desk.Draft(id)).Revision);
    }

    [Theory]
    [InlineData("mine", "My words.")]
    [InlineData("theirs", "Their words.")]
    [InlineData("base", "More words.")]
    [InlineData("both", "My words.\n\nTheir words.")]
    [InlineData("own", "Our words.")]
    public async Task A_paragraph_that_both_changed_is_decided_and_all_else_of_both_is_taken(string side, string expected)
    {
        var (id, mine, theirs) = await Two();
        var (myForm, theirForm) = (await WritingDesk.Editor(mine, id), await WritingDesk.Editor(theirs, id));
        await WritingDesk.Saved(theirs, id, theirForm.With(("body", theirForm["body"].Replace("More words.", "Their words.", StringComparison.Ordinal)), ("title", "Their title")));
        using var answer = await WritingDesk.Save(mine, id, myForm.With(("body", myForm["body"].Replace("More words.", "My words.", StringComparison.Ordinal)), ("summary", "My summary.")));

        Assert.Equal($"/desk/drafts/{id}/merge?with=revision", answer.Headers.Location!.ToString());
        var page = await mine.Page($"/desk/drafts/{id}/merge?with=revision");
        Assert.Equal(["My words.", "Their words.", "More words."], page.QuerySelectorAll(".conflict pre").Select(each => each.TextContent));
        using var undecided = await mine.Submit($"/desk/drafts/{id}/merge?with=revision", $"/desk/drafts/{id}/merge", ("own-0", "Our words."));
        Assert.Equal("Our words.", (await Visitor.Read(undecided, "", HttpStatusCode.UnprocessableEntity)).QuerySelector("textarea")!.TextContent);
        using var decided = await mine.Submit($"/desk/drafts/{id}/merge?with=revision", $"/desk/drafts/{id}/merge", ("side-0", side), ("own-0", "Our words."));

        Assert.Equal($"/desk/drafts/{id}/edit?done=draft-merged", decided.Headers.Location!.ToString());
        Assert.EndsWith($"## Help {{#help}}\n\n{expected}\n", await Desk.File(id, Text), StringComparison.Ordinal);
        Assert.Contains("title: Their title\nsummary: My summary.\n", await Desk.File(id, Text), StringComparison.Ordinal);
        Assert.Null(await Desk.Autosave(id, "mine@example.org"));
    }

    [Fact]
    public async Task What_was_typed_is_kept_while_a_conflict_is_not_decided()
    {
        var (id, mine, theirs) = await Two();
        var (myForm, theirForm) = (await WritingDesk.Editor(mine, id), await WritingDesk.Editor(theirs, id));
        await WritingDesk.Saved(theirs, id, theirForm.With(("summary", "Theirs.")));
        using var answer = await WritingDesk.Save(mine, id, myForm.With(("summary", "Mine.")));

        Assert.Equal("Mine.", (await WritingDesk.Editor(mine, id, "?take=true"))["summary"]);
        Assert.Equal("Theirs.", (await WritingDesk.Editor(mine, id))["summary"]);
    }

    [Fact]
    public async Task A_third_who_saves_while_a_conflict_is_decided_is_not_overwritten()
    {
        var (id, mine, theirs) = await Two();
        var (myForm, theirForm) = (await WritingDesk.Editor(mine, id), await WritingDesk.Editor(theirs, id));
        await WritingDesk.Saved(theirs, id, theirForm.With(("summary", "Theirs.")));
        using var answer = await WritingDesk.Save(mine, id, myForm.With(("summary", "Mine.")));
        var page = await mine.Page($"/desk/drafts/{id}/merge?with=revision");
        var form = Form.Of((AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector("main form")!);
        await WritingDesk.Saved(theirs, id, (await WritingDesk.Editor(theirs, id)).With(("note", "A note of theirs.")));

        using var late = await mine.Post($"/desk/drafts/{id}/merge", form.With(("side-0", "own"), ("own-0", "summary: Ours.")).Fields);
        var again = Form.Of((AngleSharp.Html.Dom.IHtmlFormElement)(await Visitor.Read(late, "", HttpStatusCode.UnprocessableEntity)).QuerySelector("main form")!);
        Assert.Equal(("own", "summary: Ours."), (again["side-0"], again["own-0"]));
        using var decided = await mine.Post($"/desk/drafts/{id}/merge", again.Fields);

        Assert.Equal(HttpStatusCode.Found, decided.StatusCode);
        Assert.Contains("summary: Ours.\n", await Desk.File(id, Text), StringComparison.Ordinal);
        Assert.Equal("A note of theirs.", (await Desk.Edit(id)).Note);
    }

    [Fact]
    public async Task What_was_published_meanwhile_is_taken_in_and_the_new_edition_follows_it()
    {
        var mine = await Desk.Author();
        var id = await WritingDesk.Open(mine, "guidance/claim");
        var form = await WritingDesk.Editor(mine, id);
        await WritingDesk.Saved(mine, id, form.With(("body", form["body"].Replace("More words.", "My words.", StringComparison.Ordinal)), ("major", "true"), ("change", "Mine."), ("note", "Mine.")));
        await PublishThirdEdition("Act now.");

        var page = await mine.Page($"/desk/drafts/{id}/edit");
        Assert.NotNull(page.QuerySelector($"form[action='/desk/drafts/{id}/take-in']"));
        using var taken = await mine.Submit($"/desk/drafts/{id}/edit", $"/desk/drafts/{id}/take-in");

        Assert.Equal($"/desk/drafts/{id}/edit?done=draft-merged", taken.Headers.Location!.ToString());
        var text = (await Desk.File(id, Text))!;
        Assert.Contains("edition: 4\nchanges:\n  - edition: 4\n    date: 2026-12-01\n    note: Mine.\n  - edition: 3\n", text, StringComparison.Ordinal);
        Assert.Contains("Act now.", text, StringComparison.Ordinal);
        Assert.Contains("My words.", text, StringComparison.Ordinal);
        await Desk.Publish(id);
    }

    [Fact]
    public async Task Saving_takes_in_what_was_published_and_asks_where_both_changed_a_paragraph()
    {
        var mine = await Desk.Author();
        var id = await WritingDesk.Open(mine, "guidance/claim");
        var form = await WritingDesk.Editor(mine, id);
        await PublishThirdEdition("Act now.");

        using var answer = await WritingDesk.Save(mine, id, form.With(("body", form["body"].Replace("Act in time.", "Act soon.", StringComparison.Ordinal))));

        Assert.Equal($"/desk/drafts/{id}/merge?with=published", answer.Headers.Location!.ToString());
        // It is saved as it was typed.
        Assert.Contains("Act soon.", await Desk.File(id, Text), StringComparison.Ordinal);
        using var decided = await mine.Submit($"/desk/drafts/{id}/merge?with=published", $"/desk/drafts/{id}/merge", ("side-0", "own"), ("own-0", "::: deadline 14 days\nAct soon, and now.\n:::"));
        Assert.Equal($"/desk/drafts/{id}/edit?done=draft-merged", decided.Headers.Location!.ToString());
        Assert.Contains("Act soon, and now.", await Desk.File(id, Text), StringComparison.Ordinal);
        Assert.Contains("edition: 3\n", await Desk.File(id, Text), StringComparison.Ordinal);
        await Desk.Publish(id);
    }

    [Fact]
    public async Task What_is_decided_stands_when_another_page_was_published_since_and_is_asked_again_when_this_one_was()
    {
        var mine = await Desk.Author();
        var id = await WritingDesk.Open(mine, "guidance/claim");
        var editor = await WritingDesk.Editor(mine, id);
        await PublishThirdEdition("Act now.");
        using var saved = await WritingDesk.Save(mine, id, editor.With(("body", editor["body"].Replace("Act in time.", "Act soon.", StringComparison.Ordinal))));
        var form = (await Question()).With(("side-0", "own"), ("own-0", "::: deadline 14 days\nAct soon, and now.\n:::"));

        await Desk.Publish((Text, Desk.Published(Text).Replace("Act now.", "Act today.", StringComparison.Ordinal)));
        using var late = await mine.Post($"/desk/drafts/{id}/merge", form.Fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);

        var again = await Question();
        await Desk.Publish(("pages/help/call/en.md", Desk.Published("pages/help/call/en.md") + "\nMore elsewhere.\n"));
        using var decided = await mine.Post($"/desk/drafts/{id}/merge", again.With(("side-0", "mine")).Fields);

        Assert.Equal($"/desk/drafts/{id}/edit?done=draft-merged", decided.Headers.Location!.ToString());
        Assert.Contains("Act soon.", await Desk.File(id, Text), StringComparison.Ordinal);
        await Desk.Publish(id);
        Assert.Contains("More elsewhere.", (await Desk.Desk.Site.Page("/en/help/call")).Body!.TextContent, StringComparison.Ordinal);

        async Task<Form> Question() => Form.Of((AngleSharp.Html.Dom.IHtmlFormElement)(await mine.Page($"/desk/drafts/{id}/merge?with=published")).QuerySelector("main form")!);
    }

    [Fact]
    public async Task A_page_that_was_unpublished_meanwhile_is_one_decision()
    {
        var mine = await Desk.Author();
        var id = await WritingDesk.Open(mine, "help/call");
        await WritingDesk.Saved(mine, id, (await WritingDesk.Editor(mine, id)).With(("summary", "Mine."), ("note", "Mine.")));
        await Desk.Publish(("pages/help/call/en.md", null), ("pages/help/call/page.yaml", null));

        using var taken = await mine.Submit($"/desk/drafts/{id}/edit", $"/desk/drafts/{id}/take-in");
        Assert.Equal($"/desk/drafts/{id}/merge?with=published", taken.Headers.Location!.ToString());
        using var decided = await mine.Submit($"/desk/drafts/{id}/merge?with=published", $"/desk/drafts/{id}/merge", ("side-0", "mine"));

        Assert.Equal(HttpStatusCode.Found, decided.StatusCode);
        await Desk.Publish(id);
        Assert.Contains("Mine.", (await Desk.Desk.Site.Page("/en/help/call")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_who_have_the_editor_open_are_named_for_a_minute()
    {
        var (id, mine, theirs) = await Two();
        var form = await WritingDesk.Editor(theirs, id);

        Assert.Equal("theirs", (await mine.Page($"/desk/drafts/{id}/edit")).QuerySelector("#others bdi")!.TextContent);
        Desk.Desk.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Null((await mine.Page($"/desk/drafts/{id}/edit")).QuerySelector("#others bdi"));
        using var beat = await theirs.Post($"/desk/drafts/{id}/beat", ("seen", form["seen"]), ("__RequestVerificationToken", form["__RequestVerificationToken"]));
        Assert.Equal("mine", (await Visitor.Read(beat)).QuerySelector("bdi")!.TextContent);
        Assert.Equal("theirs", (await mine.Page($"/desk/drafts/{id}/edit")).QuerySelector("#others bdi")!.TextContent);
    }

    [Fact]
    public async Task Whoever_writes_is_told_when_somebody_else_has_saved()
    {
        var (id, mine, theirs) = await Two();
        var form = await WritingDesk.Editor(mine, id);
        await WritingDesk.Saved(theirs, id, (await WritingDesk.Editor(theirs, id)).With(("summary", "Theirs.")));

        using var beat = await mine.Post($"/desk/drafts/{id}/beat", ("seen", form["seen"]), ("__RequestVerificationToken", form["__RequestVerificationToken"]));
        var part = await Visitor.Read(beat);

        Assert.Contains("theirs saved", part.Body!.TextContent.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.NotNull(part.QuerySelector($"a[href='/desk/drafts/{id}/merge?with=revision']"));
    }

    private async Task<(int Id, Visitor Mine, Visitor Theirs)> Two()
    {
        var (mine, theirs) = (await Desk.Author("mine"), await Desk.Author("theirs"));
        return (await WritingDesk.Open(mine, "guidance/claim"), mine, theirs);
    }

    private Task PublishThirdEdition(string words) => Desk.Publish((
        Text,
        Desk.Published(Text)
            .Replace("Act in time.", words, StringComparison.Ordinal)
            .Replace("edition: 2\nchanges:\n", "edition: 3\nchanges:\n  - edition: 3\n    date: 2026-11-30\n    note: From elsewhere.\n", StringComparison.Ordinal)));
}
