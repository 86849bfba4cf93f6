using Fairway.Content;
using Fairway.Input;
using Fairway.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Reading.Pages;

/// <summary>The pictures of pages, each at an address that names its bytes.</summary>
[EnableRateLimiting(Concurrency.Downloads)]
internal sealed class MediaController : Controller
{
    private const string ForEver = "public, max-age=31536000, immutable";

    [Read("/media/{section}/{slug}/{digest}/{name}")]
    public IActionResult Picture(string section, string slug, string digest, string name, CancellationToken cancellationToken)
    {
        var picture = PageId.TryCreate(section, slug, out var id) ? HttpContext.Site().Content.Pages.GetValueOrDefault(id)?.Pictures.GetValueOrDefault(name) : null;
        if (picture?.Digest != digest || picture.Read(cancellationToken) is not { } bytes)
        {
            Response.Headers.CacheControl = "no-cache";
            return NotFound();
        }

        Response.Headers.CacheControl = ForEver;
        Response.Headers.ContentSecurityPolicy = SecurityHeaders.PicturePolicy;
        return File(bytes, TypeOf(name));
    }

    /// <summary>By the ending, which the check holds to be true.</summary>
    internal static string TypeOf(string name) => name.EndsWith(PictureName.Png, StringComparison.Ordinal) ? "image/png" : "image/jpeg";
}
