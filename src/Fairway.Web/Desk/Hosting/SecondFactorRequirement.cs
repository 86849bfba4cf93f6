using Fairway.Web.Desk.Frame;
using Microsoft.AspNetCore.Authorization;

namespace Fairway.Web.Desk.Hosting;

/// <summary>Publishers and administrators can do nothing before they proved a second factor.</summary>
internal sealed class SecondFactorRequirement : AuthorizationHandler<SecondFactorRequirement>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SecondFactorRequirement requirement)
    {
        if (Person.Of(context.User) is { LacksSecondFactor: false })
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
