using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Drafts;

/// <summary>
/// A preview whose pictures come from the desk: where readers will find them, nothing of it is before it is published. Its links open windows of their own, since no public page
/// stands in a frame; those to a place on it stay.
/// </summary>
/// <param name="preview">Whose pictures have the addresses of published ones.</param>
/// <param name="from">Before each of these addresses: that of the draft, or of what goes out together.</param>
internal sealed class PreviewResult(ViewResult preview, string from) : ActionResult
{
    private const string Published = " src=\"/media/";
    private const string Head = "<head>";
    private const string Place = " href=\"#";

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var body = response.Body;
        using var made = new MemoryStream();
        response.Body = made;
        try
        {
            await preview.ExecuteResultAsync(context);
        }
        finally
        {
            response.Body = body;
        }

        var html = Encoding.UTF8.GetString(made.GetBuffer().AsSpan(0, (int)made.Length))
            .Replace(Published, $" src=\"{from}/media/", StringComparison.Ordinal)
            .Replace(Head, Head + "<base target=\"_blank\">", StringComparison.Ordinal)
            .Replace(Place, " target=\"_self\"" + Place, StringComparison.Ordinal);
        await response.WriteAsync(html, context.HttpContext.RequestAborted);
    }
}
