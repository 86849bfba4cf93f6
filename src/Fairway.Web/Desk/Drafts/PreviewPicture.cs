using Fairway.Content;
using Fairway.Sites;
using Fairway.Web.Reading.Pages;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Drafts;

/// <summary>A picture of a page of a site that is not published.</summary>
internal static class PreviewPicture
{
    /// <param name="site">With the drafts in it.</param>
    /// <param name="section">Of the page; this and the rest as in the address of a published one.</param>
    /// <returns>Null where the site has no such picture, or one with other bytes.</returns>
    public static FileContentResult? Of(Site site, string section, string slug, string digest, string name, CancellationToken cancellationToken) =>
        PageId.TryCreate(section, slug, out var page)
        && site.Content.Pages.GetValueOrDefault(page)?.Pictures.GetValueOrDefault(name) is { } picture && picture.Digest == digest
        && picture.Read(cancellationToken) is { } bytes
            ? new FileContentResult(bytes, MediaController.TypeOf(name))
            : null;
}
