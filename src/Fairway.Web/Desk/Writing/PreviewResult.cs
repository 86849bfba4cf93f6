using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Writing;

/// <summary>
/// A preview in a frame. Its pictures come from the draft: where readers will find them, nothing of it is before it is published. Its links open windows of their own,
/// since no public page stands in a frame; those to a place on it stay.
/// </summary>
internal sealed class PreviewResult(ViewResult preview, int draft) : ActionResult
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
            .Replace(Published, $" src=\"{DeskAddresses.Draft(draft)}/media/", StringComparison.Ordinal)
            .Replace(Head, Head + "<base target=\"_blank\">", StringComparison.Ordinal)
            .Replace(Place, " target=\"_self\"" + Place, StringComparison.Ordinal);
        await response.WriteAsync(html, context.HttpContext.RequestAborted);
    }
}
