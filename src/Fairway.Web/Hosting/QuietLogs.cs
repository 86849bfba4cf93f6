namespace Fairway.Web.Hosting;

/// <summary>
/// Keeps from the log, whatever level its settings ask for, the lines in which ASP.NET writes what a reader asked for: addresses with their queries, and requests that it could not
/// read. A warning of these categories says nothing of the kind, and is let through. The handler of OpenID Connect is kept out whole: its errors repeat what an address claims a
/// provider said, and the desk writes a line of its own.
/// </summary>
internal static class QuietLogs
{
    private static readonly string[] Categories = ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Server.Kestrel"];

    private const string Silent = "Microsoft.AspNetCore.Authentication.OpenIdConnect";

    public static void Add(IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(options =>
    {
        // First, so that it holds only where no other rule does.
        options.Rules.Insert(0, new LoggerFilterRule(null, null, options.MinLevel, null));
        for (var i = 0; i < options.Rules.Count; i++)
        {
            var rule = options.Rules[i];
            options.Rules[i] = new LoggerFilterRule(
                rule.ProviderName, rule.CategoryName, rule.LogLevel, (provider, category, level) => MayWrite(category, level) && rule.Filter?.Invoke(provider, category, level) != false);
        }
    });

    private static bool MayWrite(string? category, LogLevel level) =>
        category is null
        || (!category.StartsWith(Silent, StringComparison.Ordinal) && (level >= LogLevel.Warning || !Array.Exists(Categories, quiet => category.StartsWith(quiet, StringComparison.Ordinal))));
}
