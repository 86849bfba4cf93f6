using Fairway.Content;
using Fairway.Content.Editing;
using Fairway.Content.Reading;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Fairway.Web.Reading.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Writing;

/// <summary>The pictures of a page: put in with the words that stand for them, looked at, and taken away.</summary>
[Authorize(DeskPolicies.Authoring)]
internal sealed class PicturesController(PageDrafts pages, DraftRegister register) : DeskController
{
    private const string Path = DeskAddresses.Drafts + "/{id:int}";

    [Read(Path + "/pictures")]
    public async Task<IActionResult> Pictures(int id, string? done, CancellationToken cancellationToken) =>
        await Find(id, cancellationToken) is { } page ? Ask(page, done, null, null) : Missing();

    /// <param name="id">Of the draft.</param>
    /// <param name="seen">The revision that was shown.</param>
    /// <param name="picture">What is sent.</param>
    /// <param name="words">What the picture shows.</param>
    /// <param name="cancellationToken">Ends it before it is done.</param>
    [HttpPost(Path + "/pictures")]
    [LargeForm(PictureIntake.MaxBytes + DeskLimits.FormBytes)]
    public async Task<IActionResult> Put(int id, int seen, IFormFile? picture, string? words, CancellationToken cancellationToken)
    {
        if (await Find(id, cancellationToken) is not { } page)
            return Missing();
        var alternative = TypedText.Line(words);
        if (alternative.Length is 0 or > ContentLimits.MaxNote || TypedText.IsUnfit(alternative))
            return Ask(page, null, "picture-fault.no-words", words);
        if (picture is null)
            return Ask(page, null, "picture-fault.none", words);

        using var bytes = new MemoryStream();
        await picture.CopyToAsync(bytes, cancellationToken);
        var taken = PictureIntake.Take(bytes.ToArray());
        if (taken.Fault is { } fault)
            return Ask(page, null, "picture-fault." + KebabName.Of(fault), words);
        if (page.Work.Names.Count(PictureName.IsValid) >= ContentLimits.MaxPictures)
            return Ask(page, null, "picture-fault.too-many", words);

        var name = NameOf(alternative, taken.Ending, page.Work);
        var work = page.Work.Having(page.Work.With(name, taken.Bytes));
        var text = work.Text;
        var edit = work.With(work.TextName, (text with { Body = $"{text.Body.TrimEnd('\n')}\n\n![{InsertItems.Escaped(alternative)}]({name})\n" }).ToString());
        var saved = await register.Save(id, seen, page.Revision.Base, edit, Person!, cancellationToken);
        return saved.Fault is { } refused ? Ask(page, null, refused.Key(), words) : To(Address(id), "picture-put");
    }

    [HttpPost(Path + "/pictures/remove")]
    public async Task<IActionResult> Remove(int id, int seen, string? name, CancellationToken cancellationToken)
    {
        if (await Find(id, cancellationToken) is not { } page || !PictureName.IsValid(name) || !page.Work.Names.Contains(name!))
            return Missing();
        var saved = await register.Save(id, seen, page.Revision.Base, page.Work.With(name!, (byte[]?)null), Person!, cancellationToken);
        return saved.Fault is { } refused ? Ask(page, null, refused.Key(), null) : To(Address(id), "picture-removed");
    }

    /// <summary>A picture as the draft has it, for its preview. The rest of its address is that of the published one.</summary>
    [Read(Path + "/media/{section}/{slug}/{digest}/{name}")]
    public async Task<IActionResult> Media(int id, string section, string slug, string name, CancellationToken cancellationToken)
    {
        if (!PictureName.IsValid(name) || !PageId.TryCreate(section, slug, out var place) || await pages.Find(id, null, HttpContext.Site(), cancellationToken) is not { } page)
            return Missing();
        var bytes = place == page.Work.Place ? page.Work.Read(name) : HttpContext.Site().Content.Pages.GetValueOrDefault(place)?.Pictures.GetValueOrDefault(name)?.Read(cancellationToken);
        return bytes is null ? Missing() : File(bytes, MediaController.TypeOf(name));
    }

    private static string Address(int id) => DeskAddresses.Draft(id) + "/pictures";

    /// <summary>Of the words, as far as an address can hold them.</summary>
    private static string NameOf(string words, string ending, PageWork work)
    {
        var letters = string.Concat(words.ToLowerInvariant().Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '-'));
        var slug = string.Join('-', letters.Split('-', StringSplitOptions.RemoveEmptyEntries));
        slug = slug.Length == 0 ? "picture" : slug[..Math.Min(slug.Length, 40)].Trim('-');
        for (var number = 1; ; number++)
        {
            var name = (number == 1 ? slug : $"{slug}-{number}") + ending;
            if (!work.Names.Contains(name))
                return name;
        }
    }

    private async Task<PageDraft?> Find(int id, CancellationToken cancellationToken) =>
        await pages.Find(id, null, HttpContext.Site(), cancellationToken) is { } page && page.Draft.State.MayChange() && !page.Work.IsGone ? page : null;

    private ViewResult Ask(PageDraft page, string? done, string? fault, string? words) => Show(
        "EditorPictures",
        new PicturesView(FrameOf("pictures.title", done, fault), page, [.. page.Work.Names.Where(PictureName.IsValid)], words),
        fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
