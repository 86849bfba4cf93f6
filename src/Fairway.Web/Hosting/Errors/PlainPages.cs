using System.Collections.Frozen;
using System.Text;
using Fairway.Sites;
using Fairway.Web.Hosting.Loading;

namespace Fairway.Web.Hosting.Errors;

/// <summary>Pages for when something failed: made of messages when a site is loaded, sent as bytes, using nothing that could have failed.</summary>
internal sealed class PlainPages
{
    /// <summary>Before there is a site, no language is known but those of these files, which are built into the program.</summary>
    private static readonly byte[] Failed = BuiltIn("Failed.html");
    private static readonly byte[] Starting = BuiltIn("Starting.html");

    private readonly FrozenDictionary<string, byte[]> _failed;
    private readonly FrozenDictionary<string, byte[]> _busy;

    private PlainPages(FrozenDictionary<string, byte[]> failed, FrozenDictionary<string, byte[]> busy) => (_failed, _busy) = (failed, busy);

    public static PlainPages For(Site site, string stylesheet) =>
        new(ByLanguage(site, "error.500", stylesheet), ByLanguage(site, "error.503", stylesheet));

    /// <summary>Sends the page of a status, 500 or 503, in the language of the address.</summary>
    public static Task Write(HttpContext context, int status, CancellationToken cancellationToken)
    {
        var response = context.Response;
        var page = Choose(context.Features.Get<ServedSite>(), context.Request.Path.Value ?? "/", status);
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Length;
        response.Headers.CacheControl = "no-store";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(page, 0, page.Length, cancellationToken);
    }

    private static byte[] Choose(ServedSite? served, string path, int status)
    {
        var isBusy = status == StatusCodes.Status503ServiceUnavailable;
        if (served is null)
            return isBusy ? Starting : Failed;

        var pages = isBusy ? served.PlainPages._busy : served.PlainPages._failed;
        return pages.GetValueOrDefault(path.Split('/', 3)[1]) ?? pages[served.Site.Languages.Source.Tag.Value];
    }

    private static FrozenDictionary<string, byte[]> ByLanguage(Site site, string key, string stylesheet) => site.Languages.All.ToFrozenDictionary(
        language => language.Tag.Value,
        language =>
        {
            var messages = site.Messages(language.Tag);
            return Page(
                language.Tag.Value,
                language.Dir,
                messages[key + ".title"],
                messages[key + ".text"],
                Addresses.Home(language.Tag),
                messages["nav.home"],
                stylesheet);
        },
        StringComparer.Ordinal);

    private static byte[] BuiltIn(string name)
    {
        using var file = typeof(PlainPages).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not built into the program. See its EmbeddedResource in Fairway.Web.csproj.");
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Page(string tag, string dir, string title, string text, string home, string homeName, string stylesheet) => Encoding.UTF8.GetBytes(
        $"""
        <!doctype html>
        <html lang="{tag}" dir="{dir}">
        <head>
        <meta charset="utf-8">
        <title>{HtmlText.Encode(title)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light dark">
        <link rel="stylesheet" href="{stylesheet}">
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
