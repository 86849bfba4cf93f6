using System.Text;
using Fairway.Sites;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Interface;
using Fairway.Web.Hosting;

namespace Fairway.Web.Desk.Hosting;

/// <summary>A page that needs no database and no view: something was refused, or cannot be done now.</summary>
internal static class DeskPlainPage
{
    /// <param name="context">Of the request.</param>
    /// <param name="status">Of the answer.</param>
    /// <param name="key">Of its messages, <c>error.{key}.title</c> and <c>.text</c>.</param>
    /// <param name="arguments">Of the text.</param>
    public static Task Write(HttpContext context, int status, string key, params ReadOnlySpan<(string Name, object Value)> arguments)
    {
        var messages = Person.Of(context.User) is { } person ? DeskLanguages.Of(person.Language) : DeskLanguages.OfBrowser(context.Request.Headers.AcceptLanguage.ToString());
        var assets = context.RequestServices.GetRequiredService<Assets>();
        var (title, text) = (HtmlText.Encode(messages[$"error.{key}.title"]), HtmlText.Encode(messages.Format($"error.{key}.text", arguments)));
        var body = Encoding.UTF8.GetBytes(
            $"""
            <!doctype html>
            <html lang="{messages.Language.Tag}" dir="{messages.Language.Dir}">
            <head>
            <meta charset="utf-8">
            <title>{title}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <meta name="color-scheme" content="light dark">
            <link rel="stylesheet" href="{assets.Stylesheet}">
            <link rel="stylesheet" href="{assets.Of("css/desk.css")}">
            </head>
            <body class="desk">
            <main id="main"><div class="wrap">
            <header class="title"><h1>{title}</h1>
            <p class="lead">{text}</p></header>
            <p><a href="{DeskAddresses.Root}">{HtmlText.Encode(messages["nav.desk"])}</a></p>
            </div></main>
            </body>
            </html>
            """);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(body, 0, body.Length, context.RequestAborted);
    }
}
