using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Fairway.Web.Tests.Desk.Support;
using NetVips;

namespace Fairway.Web.Tests.Desk.Writing;

/// <summary>Pictures of pages, from the desk to readers.</summary>
public sealed class PictureTests : IAsyncLifetime
{
    private WritingDesk? _desk;

    private WritingDesk Desk => _desk!;

    public async ValueTask InitializeAsync() => _desk = await WritingDesk.Start();

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task A_picture_is_put_in_previewed_published_and_kept_by_browsers()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "guidance/claim");

        using var put = await Put(author, id, Picture(), "photo of me.JPEG", "A map: the *five* offices");
        Assert.Equal($"/desk/drafts/{id}/pictures?done=picture-put", put.Headers.Location!.ToString());
        Assert.EndsWith("\n\n![A map: the \\*five\\* offices](a-map-the-five-offices.png)\n", await Desk.File(id, "pages/guidance/claim/en.md"), StringComparison.Ordinal);
        var preview = (IHtmlImageElement)(await author.Page($"/desk/drafts/{id}/preview/en/guidance/claim")).QuerySelector(".body img")!;
        Assert.StartsWith($"/desk/drafts/{id}/media/guidance/claim/", preview.GetAttribute("src"), StringComparison.Ordinal);
        using var drafted = await author.Get(preview.GetAttribute("src")!);
        Assert.Equal(("image/png", "no-store"), (drafted.Content.Headers.ContentType!.ToString(), drafted.Headers.CacheControl!.ToString()));
        var later = preview.GetAttribute("src")!.Replace($"/desk/drafts/{id}", "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Desk.Desk.Site.Get(later)).StatusCode);

        await Desk.Publish(id);

        var shown = (IHtmlImageElement)(await Desk.Desk.Site.Page("/en/guidance/claim")).QuerySelector(".body img")!;
        Assert.Equal(("A map: the *five* offices", "30", "20", "lazy", later), (shown.AlternativeText, shown.GetAttribute("width"), shown.GetAttribute("height"), shown.GetAttribute("loading"), shown.GetAttribute("src")));
        using var answer = await Desk.Desk.Site.Get(later);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", answer.Headers.GetValues("Cache-Control")));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Desk.Desk.Site.Get("/media/guidance/claim/0123456789abcdef/a-map-the-five-offices.png")).StatusCode);
    }

    [Fact]
    public async Task A_picture_without_words_or_of_another_kind_is_refused_and_what_was_typed_stays()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "guidance/claim");

        using var wordless = await Put(author, id, Picture(), "map.png", " ");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wordless.StatusCode);
        using var svg = await Put(author, id, "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), "map.png", "A map");
        Assert.Equal("A map", (await Visitor.Read(svg, "", HttpStatusCode.UnprocessableEntity)).QuerySelector("#words")!.TextContent);
        Assert.Empty((await Desk.Edit(id)).Files);
    }

    [Fact]
    public async Task A_picture_that_is_taken_away_is_told_where_a_text_shows_it()
    {
        var author = await Desk.Author();
        var id = await WritingDesk.Open(author, "guidance/claim");
        using var put = await Put(author, id, Picture(), "map.png", "نقشه");

        using var removed = await author.Submit($"/desk/drafts/{id}/pictures", $"/desk/drafts/{id}/pictures/remove");

        Assert.Equal(HttpStatusCode.Found, removed.StatusCode);
        Assert.Contains("unknown-picture", (await author.Page($"/desk/drafts/{id}/edit")).QuerySelector("#state")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_moves_with_its_page_and_a_merge_keeps_it()
    {
        var (author, other) = (await Desk.Author(), await Desk.Author("other"));
        var id = await WritingDesk.Open(author, "guidance/claim");
        var form = await WritingDesk.Editor(other, id);
        using var put = await Put(author, id, Picture(), "map.png", "Map");
        await WritingDesk.Saved(other, id, form.With(("summary", "Theirs.")), "draft-merged");

        using var moved = await author.Submit($"/desk/drafts/{id}/place", $"/desk/drafts/{id}/move", ("section", "guidance"), ("slug", "ask"));

        var edit = await Desk.Edit(id);
        Assert.NotNull(edit.Files["pages/guidance/ask/map.png"]);
        Assert.Contains("summary: Theirs.", edit.Text("pages/guidance/ask/en.md"), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Put(Visitor author, int id, byte[] bytes, string file, string words)
    {
        var page = await author.Page($"/desk/drafts/{id}/pictures");
        var form = page.QuerySelectorAll("form").OfType<IHtmlFormElement>().Single(each => each.GetAttribute("enctype") == "multipart/form-data");
        var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>())
            content.Add(new StringContent(hidden.Value), hidden.Name!);
        content.Add(new StringContent(words), "words");
        var picture = new ByteArrayContent(bytes);
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        content.Add(picture, "picture", file);
        return await author.Post($"/desk/drafts/{id}/pictures", content);
    }

    private static byte[] Picture()
    {
        using var drawn = Image.Black(30, 20, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb);
        return drawn.PngsaveBuffer();
    }
}
