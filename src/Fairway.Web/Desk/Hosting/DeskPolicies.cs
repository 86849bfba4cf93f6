using Fairway.Web.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Fairway.Web.Desk.Hosting;

/// <summary>Who may ask what. What says nothing is for those who may work.</summary>
internal static class DeskPolicies
{
    /// <summary>Whoever has signed in, if only by a password: to look after the own account, and to leave.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>With a second factor, where a role needs one.</summary>
    public const string Working = "working";
    public const string Administrating = "administrating";

    public static void Add(AuthorizationOptions options)
    {
        var signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        var working = new AuthorizationPolicyBuilder(signedIn).AddRequirements(new SecondFactorRequirement()).Build();
        options.AddPolicy(SignedIn, signedIn);
        options.AddPolicy(Working, working);
        options.AddPolicy(Administrating, policy => policy.Combine(working).RequireRole(Role.Administrator.Code()));
        options.DefaultPolicy = working;
        options.FallbackPolicy = working;
    }
}
