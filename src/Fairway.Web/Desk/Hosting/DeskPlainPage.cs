using System.Text;
using Fairway.Languages;
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
        var way = $"<p><a href=\"{DeskAddresses.Root}\">{HtmlText.Encode(messages["nav.desk"])}</a></p>";
        return Write(context, status, messages, messages[$"error.{key}.title"], messages.Format($"error.{key}.text", arguments), way);
    }

    /// <summary>For somebody who has no business at the desk.</summary>
    /// <param name="context">Of the request.</param>
    /// <param name="status">Of the answer.</param>
    /// <param name="messages">In whose language it is.</param>
    public static Task Write(HttpContext context, int status, Messages messages, string title, string text, string way = "")
    {
        var assets = context.RequestServices.GetRequiredService<Assets>();
        var body = Encoding.UTF8.GetBytes(
            $"""
            <!doctype html>
            <html lang="{messages.Language.Tag}" dir="{messages.Language.Dir}">
            <head>
            <meta charset="utf-8">
            <title>{HtmlText.Encode(title)}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <meta name="color-scheme" content="light dark">
            <link rel="stylesheet" href="{assets.Stylesheet}">
            <link rel="stylesheet" href="{assets.Of("css/desk.css")}">
            </head>
            <body class="desk">
            <main id="main"><div class="wrap">
            <header class="title"><h1>{HtmlText.Encode(title)}</h1>
            <p class="lead">{HtmlText.Encode(text)}</p></header>
            {way}
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
