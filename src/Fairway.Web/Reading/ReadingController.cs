using Fairway.Web.Reading.Errors;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Reading;

/// <summary>What the public controllers share.</summary>
internal abstract class ReadingController : Controller
{
    /// <summary>How long a browser or a CDN may show a page without asking whether it is still the same.</summary>
    private const string PageCaching = "public, max-age=60, must-revalidate";

    private protected ViewResult Show(string view, ViewModel model)
    {
        Response.Headers.CacheControl = PageCaching;
        Response.Headers.ContentLanguage = LanguagesOf(model.Frame);
        return View(view, model);
    }

    private protected ViewResult Missing(Reader reader)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        Response.Headers.CacheControl = "no-cache";
        Response.Headers.ContentLanguage = reader.Tag.Value;
        return View("NotFound", NotFoundView.For(reader));
    }

    /// <summary>The reader's language, and that of the text where it is shown in another one (RFC 9110, section 8.5).</summary>
    private static string LanguagesOf(Frame frame) =>
        frame.TextLanguage is { } text && text.Tag != frame.Reader.Tag ? $"{frame.Reader.Tag}, {text.Tag}" : frame.Reader.Tag.Value;

    private protected RedirectResult MovedTo(string address)
    {
        Response.Headers.CacheControl = PageCaching;
        return RedirectPermanent(address);
    }

    private protected static Frame Everywhere(Reader reader, string title, string? description, Func<Languages.LanguageTag, string> address) => new()
    {
        Reader = reader,
        Title = title,
        Description = description,
        CanonicalPath = address(reader.Tag),
        Alternates = [.. Alternate.InAll(reader, address)],
    };
}
