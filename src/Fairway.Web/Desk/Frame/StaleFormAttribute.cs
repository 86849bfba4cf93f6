using Fairway.Web.Desk.Hosting;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Fairway.Web.Desk.Frame;

/// <summary>
/// A form without its token, such as one that was open while its owner signed in anew, is answered with a page that says so. One that did not say how large it is, and
/// was cut off for it, has lost its token too, and is answered as every form that is too large.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class StaleFormAttribute : Attribute, IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            if (await IsTooLarge(context.HttpContext.Request))
            {
                await DeskGate.TooLarge(context.HttpContext);
                return;
            }

            context.Result = new PlainResult(StatusCodes.Status400BadRequest, "stale-form");
        }

        await next();
    }

    /// <summary>A form that could not be read says again why.</summary>
    private static async Task<bool> IsTooLarge(HttpRequest request)
    {
        try
        {
            if (request.HasFormContentType)
                await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return false;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return exception is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge };
        }
    }
}
