namespace Fairway.BrowserTests;

/// <summary>One address of every template, in languages that between them have every script and both directions.</summary>
public static class Templates
{
    private static readonly string[] Languages = ["en", "ar", "fa-AF", "ps", "ti", "ur", "ckb", "vi"];

    /// <summary>Those whose letters take the most bytes, and two that take few.</summary>
    private static readonly string[] WeighedLanguages = ["en", "fa-AF", "ti", "bn"];

    private static readonly string[] Paths =
    [
        "",
        "/guidance",
        "/guidance/claim-asylum",
        "/policy/return-hubs",
        "/figures/small-boat-crossings",
        "/help/who-to-call",
        "/about/fairway",
        "/about/translations",
        "/about/translations/fa-AF",
        "/glossary",
        "/search",
        "/search?q=UNHCR",
        "/search?q=zzzzqqqq",
        "/data",
        "/data/small-boat-arrivals",
        "/data/small-boat-arrivals?every=month&from=2025-01-01",
        "/no-such-section/no-such-page",
        "/releases",
        "/releases/1",
        "/releases/3",
        "/guidance/claim-asylum/history",
        "/guidance/claim-asylum/history?from=1&to=3",
    ];

    public static TheoryData<string> All => ["/", .. Languages.SelectMany(language => Paths.Select(path => $"/{language}{path}"))];

    /// <summary>Those that a budget of weight holds for, with the most bytes of HTML that each may send.</summary>
    public static TheoryData<string, int> Weighed =>
    [
        .. from language in WeighedLanguages
           from path in Paths
           where !path.Contains('?') && path != "/no-such-section/no-such-page"
           select ($"/{language}{path}", HtmlBudget(path)),
    ];

    private static int HtmlBudget(string path) =>
        path.StartsWith("/figures/", StringComparison.Ordinal) || path.StartsWith("/data/", StringComparison.Ordinal) ? 30 * 1024 : 14 * 1024;
}
