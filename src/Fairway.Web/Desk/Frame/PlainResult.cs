using Fairway.Web.Desk.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Frame;

/// <summary>A <see cref="DeskPlainPage"/> as the answer of an action.</summary>
internal sealed class PlainResult(int status, string key) : ActionResult
{
    public override Task ExecuteResultAsync(ActionContext context) => DeskPlainPage.Write(context.HttpContext, status, key);
}
