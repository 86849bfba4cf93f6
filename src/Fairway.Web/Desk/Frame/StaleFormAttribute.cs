using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Fairway.Web.Desk.Frame;

/// <summary>A form without its token, such as one that was open while its owner signed in anew, is answered with a page that says so.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class StaleFormAttribute : Attribute, IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.Result = new PlainResult(StatusCodes.Status400BadRequest, "stale-form");
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
