using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Fairway.Web.Desk.Hosting;

/// <summary>What is answered to whom something is not allowed: the way to a second factor, or a page that says so.</summary>
internal sealed class DeskDenials : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _others = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Forbidden)
            return _others.HandleAsync(next, context, policy, authorizeResult);
        if (authorizeResult.AuthorizationFailure?.FailedRequirements.Any(requirement => requirement is SecondFactorRequirement) != true)
            return DeskPlainPage.Write(context, StatusCodes.Status403Forbidden, "denied");

        context.Response.Redirect(DeskAddresses.Security);
        return Task.CompletedTask;
    }
}
