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

    /// <summary>Authors, translators and statisticians; of which draft, <see cref="Drafts.DraftRules"/> says.</summary>
    public const string Writing = "writing";
    public const string Authoring = "authoring";
    public const string Translating = "translating";
    /// <summary>Whoever may say who translates what: translators for themselves, publishers and administrators for everybody.</summary>
    public const string Assigning = "assigning";

    /// <summary>Whoever may say which translations go out with a page.</summary>
    public const string Holding = "holding";
    public const string Counting = "counting";
    public const string Reviewing = "reviewing";
    public const string Publishing = "publishing";

    /// <summary>Reviewers and publishers: to send a draft back, and to look at what went out in an emergency.</summary>
    public const string Returning = "returning";

    /// <summary>Whoever writes, of their own kind of drafts, and publishers.</summary>
    public const string Discarding = "discarding";
    public const string Administrating = "administrating";

    /// <summary>Publishers and administrators: to see who did what.</summary>
    public const string Overseeing = "overseeing";

    public static void Add(AuthorizationOptions options)
    {
        var signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        var working = new AuthorizationPolicyBuilder(signedIn).AddRequirements(new SecondFactorRequirement()).Build();
        options.AddPolicy(SignedIn, signedIn);
        options.AddPolicy(Working, working);
        Add(Writing, Role.Author, Role.Translator, Role.Statistician);
        Add(Authoring, Role.Author);
        Add(Translating, Role.Translator);
        Add(Assigning, Role.Translator, Role.Publisher, Role.Administrator);
        Add(Holding, Role.Author, Role.Publisher);
        Add(Counting, Role.Statistician);
        Add(Reviewing, Role.Reviewer);
        Add(Publishing, Role.Publisher);
        Add(Returning, Role.Reviewer, Role.Publisher);
        Add(Discarding, Role.Author, Role.Translator, Role.Statistician, Role.Publisher);
        Add(Administrating, Role.Administrator);
        Add(Overseeing, Role.Publisher, Role.Administrator);
        options.DefaultPolicy = working;
        options.FallbackPolicy = working;

        void Add(string name, params Role[] roles) => options.AddPolicy(name, policy => policy.Combine(working).RequireRole(roles.Select(role => role.Code())));
    }
}
