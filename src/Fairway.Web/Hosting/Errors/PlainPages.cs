using System.Collections.Frozen;
using System.Text;
using Fairway.Languages;
using Fairway.Sites;
using Fairway.Web.Hosting.Loading;
using Fairway.Web.Reading;

namespace Fairway.Web.Hosting.Errors;

/// <summary>Why a plain page is sent instead of what was asked for.</summary>
internal enum PlainPage
{
    Failed,
    Busy,

    /// <summary>The time that was asked for is no date.</summary>
    UnreadableTime,

    /// <summary>Nothing had been published by then.</summary>
    BeforeFirst,
    NoPastSearch,
}

/// <summary>Pages for when something failed: made of messages when a site is loaded, sent as bytes, using nothing that could have failed.</summary>
internal sealed class PlainPages
{
    /// <summary>Before there is a site, no language is known but those of these files, which are built into the program.</summary>
    private static readonly byte[] Failed = BuiltIn("Failed.html");
    private static readonly byte[] Starting = BuiltIn("Starting.html");

    private readonly FrozenDictionary<(PlainPage Page, string Language), byte[]> _pages;

    private PlainPages(FrozenDictionary<(PlainPage Page, string Language), byte[]> pages) => _pages = pages;

    public static PlainPages For(Site site, string stylesheet) => new(
        Enum.GetValues<PlainPage>()
            .SelectMany(page => site.Languages.All, (page, language) => (page, language))
            .ToFrozenDictionary(made => (made.page, made.language.Tag.Value), made => Page(site, made.language, KeyOf(made.page), stylesheet)));

    /// <summary>Sends a page in the language of the address.</summary>
    public static Task Write(HttpContext context, PlainPage page, CancellationToken cancellationToken)
    {
        var response = context.Response;
        var body = Choose(context.Features.Get<ServedSite>(), context.Request.Path.Value ?? "/", page);
        response.StatusCode = StatusOf(page);
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, 0, body.Length, cancellationToken);
    }

    private static byte[] Choose(ServedSite? served, string path, PlainPage page)
    {
        if (served is null)
            return page == PlainPage.Busy ? Starting : Failed;

        var pages = served.PlainPages._pages;
        return pages.GetValueOrDefault((page, path.Split('/', 3)[1])) ?? pages[(page, served.Site.Languages.Source.Tag.Value)];
    }

    private static int StatusOf(PlainPage page) => page switch
    {
        PlainPage.Busy => StatusCodes.Status503ServiceUnavailable,
        PlainPage.UnreadableTime or PlainPage.NoPastSearch => StatusCodes.Status400BadRequest,
        PlainPage.BeforeFirst => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static string KeyOf(PlainPage page) => page switch
    {
        PlainPage.Busy => "error.503",
        PlainPage.UnreadableTime => "error.past-time",
        PlainPage.NoPastSearch => "error.past-search",
        PlainPage.BeforeFirst => "error.past-before",
        _ => "error.500",
    };

    private static byte[] Page(Site site, Language language, string key, string stylesheet)
    {
        var messages = site.Messages(language.Tag);
        return Page(
            language.Tag.Value, language.Dir, messages[key + ".title"], messages[key + ".text"], Addresses.Home(language.Tag), messages["nav.home"], [stylesheet, LanguageStyles.Of(site.Languages).Path]);
    }

    private static byte[] BuiltIn(string name)
    {
        using var file = typeof(PlainPages).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not built into the program. See its EmbeddedResource in Fairway.Web.csproj.");
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Page(string tag, string dir, string title, string text, string home, string homeName, IEnumerable<string> stylesheets) => Encoding.UTF8.GetBytes(
        $"""
        <!doctype html>
        <html lang="{tag}" dir="{dir}">
        <head>
        <meta charset="utf-8">
        <title>{HtmlText.Encode(title)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light dark">
        {string.Join('\n', stylesheets.Select(path => $"<link rel=\"stylesheet\" href=\"{path}\">"))}
        </head>
        <body>
        <main id="main"><div class="wrap">
        <header class="title"><h1>{HtmlText.Encode(title)}</h1>
        <p class="lead">{HtmlText.Encode(text)}</p></header>
        <p><a href="{home}">{HtmlText.Encode(homeName)}</a></p>
        </div></main>
        </body>
        </html>
        """);
}
