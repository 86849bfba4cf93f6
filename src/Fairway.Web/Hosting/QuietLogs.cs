namespace Fairway.Web.Hosting;

/// <summary>
/// Keeps from the log, whatever level its settings ask for, the lines in which ASP.NET writes what a reader asked for: addresses with their queries, and requests that it could not
/// read. A warning of these categories says nothing of the kind, and is let through.
/// </summary>
internal static class QuietLogs
{
    private static readonly string[] Categories = ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Server.Kestrel"];

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
        level >= LogLevel.Warning || category is null || !Array.Exists(Categories, quiet => category.StartsWith(quiet, StringComparison.Ordinal));
}
