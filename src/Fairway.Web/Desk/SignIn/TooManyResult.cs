using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting.RateLimits;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.SignIn;

/// <summary>Somebody tried too often: says when to come again.</summary>
internal sealed class TooManyResult(Allowance allowance) : ActionResult
{
    public override Task ExecuteResultAsync(ActionContext context) => DeskGate.TooMany(context.HttpContext, allowance);
}
