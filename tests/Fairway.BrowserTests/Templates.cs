namespace Fairway.BrowserTests;

/// <summary>One address of every template, in languages that between them have every script and both directions.</summary>
public static class Templates
{
    private static readonly string[] LanguagesLeftToRight = ["en", "ti", "vi"];

    private static readonly string[] LanguagesRightToLeft = ["ar", "fa-AF", "ps", "ur", "ckb"];

    /// <summary>Those whose letters take the most bytes, and two that take few.</summary>
    private static readonly string[] WeighedLanguages = ["en", "fa-AF", "ti", "bn"];

    /// <summary>One of every template.</summary>
    private static readonly string[] Paths =
    [
        "",
        "/guidance",
        "/guidance/claim-asylum",
        "/figures/small-boat-crossings",
        "/glossary",
        "/search?q=UNHCR",
        "/data",
        "/data/small-boat-arrivals",
        "/data/small-boat-arrivals/cite",
        "/press",
        "/calendar",
        "/feedback?page=guidance/claim-asylum",
        "/about/translations",
        "/about/translations/fa-AF",
        "/no-such-section/no-such-page",
        "/releases",
        "/releases/3",
        "/guidance/claim-asylum/history",
        "/guidance/claim-asylum/history?from=1&to=3",
    ];

    /// <summary>More states of the same templates.</summary>
    private static readonly string[] MorePaths =
    [
        "/policy/return-hubs",
        "/help/who-to-call",
        "/about/fairway",
        "/search",
        "/search?q=zzzzqqqq",
        "/data/small-boat-arrivals?every=month&from=2025-01-01",
        "/releases/1",
        "/feedback/thanks?page=data/small-boat-arrivals",
    ];

    public static TheoryData<string> LeftToRight => ["/", .. Of(LanguagesLeftToRight), .. MorePaths.Select(path => $"/en{path}")];

    public static TheoryData<string> RightToLeft => [.. Of(LanguagesRightToLeft), .. MorePaths.Select(path => $"/fa-AF{path}")];

    /// <summary>For what depends on the length of words and the height of lines.</summary>
    public static TheoryData<string> InFourScripts => ["/", .. from language in (string[])["en", "fa-AF", "ur", "ti"] from path in (string[])[.. Paths, .. MorePaths] select $"/{language}{path}"];

    /// <summary>Those that a budget of weight holds for, with the most bytes of HTML that each may send.</summary>
    public static TheoryData<string, int> Weighed =>
    [
        .. from language in WeighedLanguages
           from path in (string[])[.. Paths, .. MorePaths]
           where !path.Contains('?') && path != "/no-such-section/no-such-page"
           select ($"/{language}{path}", HtmlBudget(path)),
    ];

    private static IEnumerable<string> Of(string[] languages) => languages.SelectMany(language => Paths.Select(path => $"/{language}{path}"));

    private static int HtmlBudget(string path) =>
        path.StartsWith("/figures/", StringComparison.Ordinal) || path.StartsWith("/data/", StringComparison.Ordinal) || path == "/press" ? 30 * 1024 : 14 * 1024;
}
