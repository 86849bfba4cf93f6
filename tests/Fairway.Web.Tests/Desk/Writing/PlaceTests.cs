using System.Net;

namespace Fairway.Web.Tests.Desk.Writing;

/// <summary>Pages are moved, withdrawn, unpublished and brought back by drafts like any other.</summary>
public sealed class PlaceTests : IAsyncLifetime
{
    private WritingDesk? _desk;

    private WritingDesk Desk => _desk!;

    public async ValueTask InitializeAsync() => _desk = await WritingDesk.Start();

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task A_moved_page_takes_all_its_languages_along_and_its_old_address_leads_on()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "guidance/claim");
        var form = await WritingDesk.Editor(author, id);
        await WritingDesk.Saved(author, id, form.With(("body", form["body"].Replace("More words.", "My words.", StringComparison.Ordinal)), ("note", "It moved.")));

        using var moved = await author.Submit($"/desk/drafts/{id}/place", $"/desk/drafts/{id}/move", ("section", "guidance"), ("slug", "ask"));
        Assert.Equal($"/desk/drafts/{id}/place?done=page-moved", moved.Headers.Location!.ToString());
        // It is written on where it is to stand.
        var again = await WritingDesk.Editor(author, id);
        Assert.Contains("My words.", again["body"], StringComparison.Ordinal);
        await WritingDesk.Saved(author, id, again.With(("summary", "After the move.")));
        Assert.Contains("After the move.", (await author.Page($"/desk/drafts/{id}/preview/en/guidance/ask")).Body!.TextContent, StringComparison.Ordinal);
        await Desk.Publish(id);

        Assert.Equal("/en/guidance/ask", (await Desk.Desk.Site.Get("/en/guidance/claim")).Headers.Location!.ToString());
        foreach (var language in new[] { "en", "fa", "ar", "vi" })
            Assert.Equal(HttpStatusCode.OK, (await Desk.Desk.Site.Get($"/{language}/guidance/ask")).StatusCode);
    }

    [Fact]
    public async Task Links_that_name_the_old_address_are_listed_by_the_check()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "policy/hubs");

        using var moved = await author.Submit($"/desk/drafts/{id}/place", $"/desk/drafts/{id}/move", ("section", "policy"), ("slug", "centres"));

        var others = (await author.Page($"/desk/drafts/{id}/edit")).QuerySelector("#state details")!.TextContent;
        Assert.Contains("pages/guidance/claim/en.md", others, StringComparison.Ordinal);
        Assert.Contains("unknown-page", others, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("guidance", "appeal")]
    [InlineData("guidance", "claim")]
    [InlineData("guidance", "Bad Name")]
    [InlineData("nowhere", "name")]
    public async Task A_page_cannot_move_to_where_none_can_stand(string section, string slug)
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "guidance/claim");

        using var moved = await author.Submit($"/desk/drafts/{id}/place", $"/desk/drafts/{id}/move", ("section", section), ("slug", slug));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, moved.StatusCode);
        Assert.Equal(1, (await Desk.Draft(id)).Revision);
    }

    [Fact]
    public async Task A_page_that_moves_back_is_as_if_it_had_never_moved()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "guidance/claim");

        using var there = await author.Submit($"/desk/drafts/{id}/place", $"/desk/drafts/{id}/move", ("section", "policy"), ("slug", "claim"));
        using var back = await author.Submit($"/desk/drafts/{id}/place", $"/desk/drafts/{id}/move", ("section", "guidance"), ("slug", "claim"));

        var edit = await Desk.Edit(id);
        Assert.Empty(edit.Files);
        Assert.Empty(edit.Redirects);
    }

    [Fact]
    public async Task A_withdrawn_page_stays_and_tells_readers_why_until_it_is_reinstated()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "help/call");

        using var without = await author.Submit($"/desk/drafts/{id}/place", $"/desk/drafts/{id}/withdraw", ("reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        using var withdrawn = await author.Submit($"/desk/drafts/{id}/place", $"/desk/drafts/{id}/withdraw", ("reason", "The number: \"closed\"."));
        Assert.Equal($"/desk/drafts/{id}/place?done=page-withdrawn", withdrawn.Headers.Location!.ToString());
        await Desk.Publish(id);

        var notice = (await Desk.Desk.Site.Page("/en/help/call")).QuerySelector(".notice")!.TextContent;
        Assert.Contains("The number: \"closed\".", notice, StringComparison.Ordinal);
        Assert.Contains("1 December 2026", notice, StringComparison.Ordinal);

        author = await Desk.Desk.SignedIn("author@example.org");
        var next = await WritingDesk.Open(author, "help/call");
        using var reinstated = await author.Submit($"/desk/drafts/{next}/place", $"/desk/drafts/{next}/reinstate");
        await Desk.Publish(next);
        Assert.DoesNotContain("closed", (await Desk.Desk.Site.Page("/en/help/call")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unpublished_page_says_why_where_a_reason_is_given()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "help/call");
        using var tooLong = await author.Submit($"/desk/drafts/{id}/place", $"/desk/drafts/{id}/unpublish", ("sure", "true"), ("why", new string('x', 501)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.StatusCode);
        using var gone = await author.Submit($"/desk/drafts/{id}/place", $"/desk/drafts/{id}/unpublish", ("sure", "true"), ("why", "It was a mistake."));
        await Desk.Publish(id);

        Assert.Contains("It was a mistake.", (await Desk.Desk.Site.Page("/en/help/call", HttpStatusCode.Gone)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unpublished_page_is_gone_without_a_word_and_can_be_put_back_before()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "help/call");

        using var unsure = await author.Submit($"/desk/drafts/{id}/place", $"/desk/drafts/{id}/unpublish");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.StatusCode);
        using var gone = await author.Submit($"/desk/drafts/{id}/place", $"/desk/drafts/{id}/unpublish", ("sure", "true"));
        Assert.Equal(2, (await Desk.Edit(id)).Files.Count(file => file.Value is null));
        using var back = await author.Submit($"/desk/drafts/{id}/place", $"/desk/drafts/{id}/put-back");
        Assert.Empty((await Desk.Edit(id)).Files);
        using var again = await author.Submit($"/desk/drafts/{id}/place", $"/desk/drafts/{id}/unpublish", ("sure", "true"));
        await Desk.Publish(id);

        Assert.Equal(HttpStatusCode.Gone, (await Desk.Desk.Site.Get("/en/help/call")).StatusCode);
    }

    [Fact]
    public async Task An_earlier_text_comes_back_as_a_new_revision_and_the_editions_go_on()
    {
        var author = await Desk.Author();
        var first = await WritingDesk.Open(author, "guidance/claim");
        var form = await WritingDesk.Editor(author, first);
        await WritingDesk.Saved(author, first, form.With(("body", "Other words.[^convention]\n\n## Deadline {#deadline}\n\nWords.\n"), ("title", "Other"), ("major", "true"), ("change", "All new."), ("note", "New.")));
        await Desk.Publish(first);
        author = await Desk.Desk.SignedIn("author@example.org");
        var id = await WritingDesk.Open(author, "guidance/claim");

        var list = await author.Page($"/desk/drafts/{id}/restore");
        Assert.Equal(["2", "1"], list.QuerySelectorAll("tbody th").Select(each => each.TextContent));
        using var restored = await author.Submit($"/desk/drafts/{id}/restore", $"/desk/drafts/{id}/restore", ("release", "1"));

        Assert.Equal($"/desk/drafts/{id}/edit?done=page-restored", restored.Headers.Location!.ToString());
        Assert.Equal("Claim (as in release 1)", (await Desk.Draft(id)).Title.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal));
        var again = await WritingDesk.Editor(author, id);
        Assert.Equal((form["body"], "Claim", "false"), (again["body"], again["title"], again["major"]));
        Assert.Contains("edition: 3\n", await Desk.File(id, "pages/guidance/claim/en.md"), StringComparison.Ordinal);
        using var never = await author.Submit($"/desk/drafts/{id}/restore", $"/desk/drafts/{id}/restore", ("release", "9"));
        Assert.Equal(HttpStatusCode.NotFound, never.StatusCode);
    }

    [Fact]
    public async Task A_page_that_was_unpublished_comes_back_whole()
    {
        var author = await Desk.Author();
        var first = await WritingDesk.Open(author, "guidance/mixed");
        using var withdrawn = await author.Submit($"/desk/drafts/{first}/place", $"/desk/drafts/{first}/unpublish", ("sure", "true"), ("why", "A mistake."));
        await Desk.Publish(first);
        author = await Desk.Desk.SignedIn("author@example.org");

        using var opened = await author.Submit("/desk/pages", "/desk/pages/new", ("section", "guidance"), ("slug", "mixed"), ("type", "guidance"), ("title", "Mixed"));
        var id = WritingDesk.Number(opened);
        using var restored = await author.Submit($"/desk/drafts/{id}/restore", $"/desk/drafts/{id}/restore", ("release", "1"));
        await Desk.Publish(id);

        Assert.Equal(HttpStatusCode.OK, (await Desk.Desk.Site.Get("/fa/guidance/mixed")).StatusCode);
        Assert.Contains("edition: 2\n", Desk.Published("pages/guidance/mixed/en.md"), StringComparison.Ordinal);
    }
}
