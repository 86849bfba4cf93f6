using System.Net;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Tests.Desk.Support;

namespace Fairway.Web.Tests.Desk.Writing;

/// <summary>Authors open drafts of pages, write them, and lose nothing of it.</summary>
public sealed class EditorTests : IAsyncLifetime
{
    private const string Facts = "pages/guidance/claim/page.yaml";
    private const string Text = "pages/guidance/claim/en.md";

    private WritingDesk? _desk;

    private WritingDesk Desk => _desk!;

    public async ValueTask InitializeAsync() => _desk = await WritingDesk.Start();

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task The_pages_are_found_by_title_address_and_section()
    {
        var author = await Desk.Author();

        Assert.Equal(7, (await author.Page("/desk/pages")).QuerySelectorAll("tbody tr").Length);
        Assert.Equal("Claim", Assert.Single((await author.Page("/desk/pages?q=cLAIM")).QuerySelectorAll("tbody th")).TextContent);
        Assert.Equal("policy/hubs", Assert.Single((await author.Page("/desk/pages?q=&section=policy")).QuerySelectorAll("tbody code")).TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await author.Get("/desk/pages?page=2")).StatusCode);
    }

    [Fact]
    public async Task Whoever_edits_a_page_that_has_a_draft_comes_to_that_draft()
    {
        var (author, other) = (await Desk.Author(), await Desk.Author("other"));
        var id = await WritingDesk.Open(author, "guidance/claim");

        Assert.Equal(id, await WritingDesk.Open(other, "guidance/claim"));
        Assert.Contains($"/desk/drafts/{id}/edit", (await author.Page("/desk/pages?q=guidance/claim")).QuerySelector("tbody a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_saved_as_it_came_changes_nothing()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "guidance/claim");

        await WritingDesk.Saved(author, id, (await WritingDesk.Editor(author, id)).With(("note", "A note.")));

        Assert.Empty((await Desk.Edit(id)).Files);
    }

    [Fact]
    public async Task A_minor_change_leaves_the_edition_and_all_that_was_not_touched()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "guidance/claim");
        var form = await WritingDesk.Editor(author, id);

        await WritingDesk.Saved(author, id, form.With(("body", form["body"].Replace("More words.", "Other words.", StringComparison.Ordinal)), ("reviewBy", "2027-01-31"), ("related", "policy/hubs\nhelp/call")));

        Assert.Equal(Desk.Published(Text).Replace("More words.", "Other words.", StringComparison.Ordinal).TrimEnd('\n') + "\n", await Desk.File(id, Text));
        var facts = await Desk.File(id, Facts);
        Assert.StartsWith(Desk.Published(Facts).Split("related:")[0], facts, StringComparison.Ordinal);
        Assert.EndsWith("related: [policy/hubs, help/call]\nreview-by: 2027-01-31\n", facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_major_change_raises_the_edition_once_with_its_note_on_the_day_in_London()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "guidance/claim");
        // A quarter to midnight in London's winter, whatever the day elsewhere.
        Desk.Desk.Time.SetUtcNow(new DateTimeOffset(2027, 1, 31, 9, 45, 0, TimeSpan.Zero));
        author = await Desk.Desk.SignedIn("author@example.org");
        var form = await WritingDesk.Editor(author, id);

        await WritingDesk.Saved(author, id, form.With(("major", "true"), ("change", "A new deadline: 10 days."), ("safety", "true"), ("sections", "deadline, who")));
        var again = await WritingDesk.Editor(author, id);
        Assert.Equal(("true", "A new deadline: 10 days.", "deadline who"), (again["major"], again["change"], again["sections"]));
        await WritingDesk.Saved(author, id, again.With(("change", "Ten days.")).Without("safety"));

        Assert.Contains(
            "edition: 3\nchanges:\n  - edition: 3\n    date: 2027-01-31\n    note: Ten days.\n    sections: [deadline, who]\n  - edition: 2\n    date: 2026-06-01\n",
            await Desk.File(id, Text),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_page_is_written_and_published()
    {
        var author = await Desk.Author();
        using var opened = await author.Submit("/desk/pages", "/desk/pages/new", ("section", "guidance"), ("slug", "new-page"), ("type", "guidance"), ("title", "A new: page"));
        var id = WritingDesk.Number(opened);
        var form = await WritingDesk.Editor(author, id);

        await WritingDesk.Saved(author, id, form.With(("summary", "What it is."), ("body", "Words."), ("change", "First published."), ("note", "A page.")));
        await Desk.Publish(id);

        Assert.Equal(
            "---\ntitle: \"A new: page\"\nsummary: What it is.\nedition: 1\nchanges:\n  - edition: 1\n    date: 2026-12-01\n    note: First published.\n---\nWords.\n",
            Desk.Published("pages/guidance/new-page/en.md"));
        Assert.Equal("type: guidance\n", Desk.Published("pages/guidance/new-page/page.yaml"));
        Assert.Equal("A new: page", (await Desk.Desk.Site.Page("/en/guidance/new-page")).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("guidance", "Bad Name", "guidance", "Title")]
    [InlineData("nowhere", "name", "guidance", "Title")]
    [InlineData("guidance", "claim", "guidance", "Title")]
    [InlineData("guidance", "name", "novel", "Title")]
    [InlineData("guidance", "name", "guidance", " ")]
    public async Task A_page_that_cannot_be_is_refused_and_what_was_typed_stays(string section, string slug, string type, string title)
    {
        var author = await Desk.Author();
        using var answer = await author.Submit("/desk/pages", "/desk/pages/new", ("section", section), ("slug", slug), ("type", type), ("title", title));

        var page = await Visitor.Read(answer, "", HttpStatusCode.UnprocessableEntity);
        Assert.Equal(slug, page.QuerySelector("#slug")!.GetAttribute("value"));
        Assert.Equal(title.Trim(), page.QuerySelector("#title")!.GetAttribute("value")?.Trim() ?? "");
        Assert.NotNull(page.QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task A_form_that_is_refused_comes_back_with_all_that_was_typed()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "guidance/claim");
        var typed = (await WritingDesk.Editor(author, id)).With(("title", "Bad \u0007 bell"), ("body", "\nA < b & \"c\"\n\n"), ("sources", "x: ["), ("note", "Why."));

        using var answer = await WritingDesk.Save(author, id, typed);

        var form = Form.Of(await Visitor.Read(answer, "", HttpStatusCode.UnprocessableEntity), "editor");
        Assert.Equal(("\nA < b & \"c\"\n\n", "x: [", "Why."), (form["body"], form["sources"], form["note"]));
        Assert.Equal(1, (await Desk.Draft(id)).Revision);
    }

    [Fact]
    public async Task What_is_wrong_can_be_saved_and_comes_back_as_it_was_typed()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "guidance/claim");
        var form = await WritingDesk.Editor(author, id);

        await WritingDesk.Saved(author, id, form.With(("sources", "convention: [\ntype: policy"), ("order", "first"), ("body", "{{nothing.at-all}}\n\n[x](page:no/where)\n")));

        var page = await author.Page($"/desk/drafts/{id}/edit");
        var again = Form.Of(page, "editor");
        Assert.Equal(("convention: [\ntype: policy", "first", "guidance"), (again["sources"], again["order"], again["type"]));
        // The facts cannot be read, and so not what the text names either.
        Assert.Contains(page.QuerySelectorAll("#state a[href='#sources']"), link => link.GetAttribute("data-line") is not null);
    }

    [Fact]
    public async Task Faults_lead_to_the_line_of_the_field_that_they_are_in()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "guidance/claim");
        var form = await WritingDesk.Editor(author, id);

        await WritingDesk.Saved(author, id, form.With(("body", "Words.[^convention]\n\nA {{small-boat-arrivals.year-to-dat}}\n"), ("title", ""), ("sources", form["sources"] + "\nother:\n  title: Other\n  language: en\n")));

        var state = (await author.Page($"/desk/drafts/{id}/edit")).QuerySelector("#state")!;
        var figure = state.QuerySelectorAll("li").Single(item => item.TextContent.Contains("unknown-figure", StringComparison.Ordinal)).QuerySelector("a")!;
        Assert.Equal(("#body", "3", "3"), (figure.GetAttribute("href"), figure.GetAttribute("data-line"), figure.GetAttribute("data-column")));
        var source = state.QuerySelectorAll("li").Single(item => item.TextContent.Contains("unused-source", StringComparison.Ordinal)).QuerySelector("a")!;
        Assert.Equal(("#sources", form["sources"].Split('\n').Length + 1), (source.GetAttribute("href"), int.Parse(source.GetAttribute("data-line")!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains(state.QuerySelectorAll("a[href='#title']"), _ => true);
    }

    [Fact]
    public async Task Faults_that_a_draft_brings_about_elsewhere_stand_apart()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "about/site");
        var form = await WritingDesk.Editor(author, id);

        await WritingDesk.Saved(author, id, form.With(("body", "No anchors any more.[^convention]\n")));

        var state = (await author.Page($"/desk/drafts/{id}/edit")).QuerySelector("#state details")!;
        Assert.Contains("site.yaml", state.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_shows_what_is_saved_by_the_views_of_readers_in_a_frame_of_the_desk_alone()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "guidance/claim");
        var form = await WritingDesk.Editor(author, id);
        await WritingDesk.Saved(author, id, form.With(("body", form["body"].Replace("More words.", "{{small-boat-arrivals.year-to-date}} people.", StringComparison.Ordinal))));

        using var answer = await author.Get($"/desk/drafts/{id}/preview/en/guidance/claim");
        var page = await Visitor.Read(answer);

        Assert.Contains("frame-ancestors 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal($"Draft {id}, not published", page.QuerySelector(".watermark")!.TextContent.Trim());
        Assert.NotNull(page.QuerySelector("a.figure bdi"));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.DoesNotContain("people.", (await Desk.Desk.Site.Page("/en/guidance/claim")).Body!.TextContent, StringComparison.Ordinal);
        using var editor = await author.Get($"/desk/drafts/{id}/edit");
        Assert.Contains("frame-ancestors 'none'", editor.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await author.Get($"/desk/drafts/{id}/preview/xx/guidance/claim")).StatusCode);
    }

    [Fact]
    public async Task Links_of_the_preview_open_windows_since_no_public_page_stands_in_its_frame_and_those_to_a_place_on_it_stay()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "guidance/claim");

        var page = await author.Page($"/desk/drafts/{id}/preview/en/guidance/claim");

        Assert.Equal("_blank", page.Head!.QuerySelector("base")!.GetAttribute("target"));
        Assert.NotEmpty(page.QuerySelectorAll("main a[href^='#']"));
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.Equal("_self", link.GetAttribute("target")));
        Assert.Null((await Desk.Desk.Site.Page("/en/guidance/claim")).QuerySelector("base"));
    }

    [Fact]
    public async Task In_place_of_a_preview_that_the_check_refuses_are_its_faults()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "guidance/claim");
        await WritingDesk.Saved(author, id, (await WritingDesk.Editor(author, id)).With(("body", "{{nothing.at-all}}")));

        var page = await Visitor.Read(await author.Get($"/desk/drafts/{id}/preview/en/guidance/claim"), "", HttpStatusCode.UnprocessableEntity);

        Assert.Contains("unknown-dataset", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_scheduled_is_not_written_on()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "guidance/claim");
        var form = await WritingDesk.Editor(author, id);
        await Desk.Desk.In(async services =>
        {
            var store = (Fairway.Web.Desk.Store.DeskStore)services.GetService(typeof(Fairway.Web.Desk.Store.DeskStore))!;
            (await store.Drafts.FindAsync(id))!.State = DraftState.Scheduled;
            return await store.SaveChangesAsync();
        });

        using var answer = await WritingDesk.Save(author, id, form.With(("body", "Other words.")));

        Assert.Equal("Other words.", Form.Of(await Visitor.Read(answer, "", HttpStatusCode.UnprocessableEntity), "editor")["body"]);
        Assert.Equal($"/desk/drafts/{id}", (await author.Get($"/desk/drafts/{id}/edit")).Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_text_as_long_as_a_page_may_be_is_taken_and_more_is_refused()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "guidance/claim");
        var form = await WritingDesk.Editor(author, id);
        var body = string.Concat(Enumerable.Repeat("پناه\n\n", 24_000));

        await WritingDesk.Saved(author, id, form.With(("body", body)));

        using var more = await WritingDesk.Save(author, id, form.With(("body", new string('a', 3 * 1024 * 1024))));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, more.StatusCode);
    }

    [Fact]
    public async Task What_a_text_can_name_is_found_with_what_is_written_for_it()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "guidance/claim");

        async Task<List<string>> Found(string query) => [.. (await author.Page($"/desk/insert?draft={id}&q={query}")).QuerySelectorAll(".insert pre").Select(each => each.TextContent)];

        Assert.Contains("{{small-boat-arrivals.year-to-date}}", await Found("year-to-date"));
        Assert.Contains("```chart\ndataset: small-boat-arrivals\nchart: cumulative-by-year\n```", await Found("cumulative-by-year"));
        Assert.Contains("[asylum](term:asylum)", await Found("ASYLUM"));
        Assert.Contains("[^convention]", await Found("status of refugees"));
        Assert.Contains("[Hubs](page:policy/hubs)", await Found("hubs"));
        Assert.Empty(await Found("nothing%20of%20that"));
        Assert.Equal("[asylum](term:asylum)", (await author.Page("/desk/insert?part=true&q=asylum")).QuerySelector("button[data-text^='[asylum']")!.GetAttribute("data-text"));
    }
}
