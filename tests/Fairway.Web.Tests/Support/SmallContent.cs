namespace Fairway.Web.Tests.Support;

/// <summary>
/// A small tree in which every state of a page occurs. Languages, interface and dataset are the repository's; the pages are for tests.
/// </summary>
internal static class SmallContent
{
    public static void WriteTo(TemporaryFolder folder)
    {
        Copy(RepositoryFolder.Content, folder.Path, "languages.json");
        CopyFolder(folder.Path, "interface");
        CopyFolder(folder.Path, "datasets");
        folder.Write("site.yaml", Site);
        folder.Write("redirects.yaml", Redirects);
        folder.Write("terms/asylum.yaml", Term);
        WritePages(folder);
    }

    /// <param name="order">Position in its section.</param>
    public static string Facts(string type, int order, string stale = "warn", string more = "") =>
        $"""
        type: {type}
        order: {order}
        topics: [claiming]
        audience: [public]
        stale: {stale}
        sources:
          convention:
            title: Convention relating to the Status of Refugees
            publisher: United Nations
            url: https://example.org/convention
            date: 1951-07-28
            language: en
            checked: 2026-11-22
        {more}
        """;

    public static string Text(string title, int edition, string changes, string body) =>
        $"""
        ---
        title: {title}
        summary: A summary of {title}.
        edition: {edition}
        changes:
        {changes}
        ---
        {body}
        """;

    public static string Translation(string title, int edition, string by, string? checkedOn, string body, string more = "") =>
        $"""
        ---
        title: {title}
        summary: {title}.
        translation:
          edition: {edition}
          by: {by}
        {(checkedOn is null ? "" : $"  checked: {checkedOn}")}
        {more}
        ---
        {body}
        """;

    private static readonly string[] Languages = ["en", "ar", "fa", "vi"];

    private const string First = "  - edition: 1\n    date: 2026-05-01\n    note: First published.";

    private const string Second = "  - edition: 2\n    date: 2026-06-01\n    note: The deadline was made clearer.\n    sections: [deadline]\n";

    private const string Safety = "  - edition: 2\n    date: 2026-06-01\n    note: The deadline is shorter now.\n    safety: true\n";

    private const string Body =
        """
        Words before the first heading.[^convention]

        ## Who {#who}

        Words with an [asylum](term:asylum) term and a [page](page:policy/hubs).

        ## Deadline {#deadline}

        ::: deadline 14 days
        Act in time.
        :::

        ## Help {#help}

        More words.
        """;

    private const string PersianBody =
        """
        متن پیش از عنوان.[^convention]

        ## چه کسی {#who}

        واژهٔ [پناهندگی](term:asylum) و یک [صفحه](page:policy/hubs).

        ## مهلت {#deadline}

        متن مهلت.

        ## کمک {#help}

        متن بیشتر.
        """;

    private const string VietnameseBody =
        """
        Lời trước tiêu đề.[^convention]

        ## Ai {#who}

        Lời về [tị nạn](term:asylum) và một [trang](page:policy/hubs).

        ## Thời hạn {#deadline}

        Lời về thời hạn.

        ## Giúp đỡ {#help}

        Lời khác.
        """;

    private const string Site =
        """
        name: Fairway
        source-language: en
        languages: [en, ar, fa, vi]
        navigation: [guidance, policy, figures, help]
        other-sections: [about]
        quick-exit: https://www.example.org/
        topics: [claiming]
        audiences: [public]
        home:
          dataset: small-boat-arrivals
          figure: year-to-date
          chart: cumulative-by-year
          page: figures/boats
        footer:
          - message: footer.glossary
            target: glossary
          - message: footer.data
            target: data
          - message: footer.releases
            target: releases
          - message: footer.privacy
            target: page:about/site#who
        """;

    private const string Redirects =
        """
        redirects:
          - from: guidance/old-claim
            to: guidance/claim
          - from: guidance/gone
            gone: It repeated another page.
        """;

    private const string Term =
        """
        en:
          term: asylum
          forms: [refuge]
          definition: Protection given by a state.
        fa:
          term: پناهندگی
          definition: حمایتی که یک کشور می‌دهد.
          by: machine
        """;

    private const string FiguresBody =
        """
        {{small-boat-arrivals.year-to-date}} people by {{small-boat-arrivals.year-to-date.date}}.[^convention]

        ## Who {#who}

        Words.

        ## Years {#years}

        ```chart
        dataset: small-boat-arrivals
        chart: cumulative-by-year
        ```

        ## More {#more}

        Words.
        """;

    private static void WritePages(TemporaryFolder folder)
    {
        var twice = Second + First;
        Page(folder, "guidance/claim", Facts("guidance", 1, more: "applies-to: [england, wales, scotland, northern-ireland]\nrelated: [policy/hubs]"), Text("Claim", 2, twice, Body));
        folder.Write("pages/guidance/claim/fa.md", Translation("درخواست", 1, "machine", null, PersianBody, "  made: 2026-05-03\n  compared:\n    date: 2026-05-04\n    by: A reader\n    passages: 3\n    differences: ['A day was missing.']\nchanges:\n  - edition: 1\n    note: نخستین انتشار."));
        folder.Write("pages/guidance/claim/ar.md", Translation("طلب", 2, "machine", null, PersianBody));

        Page(folder, "guidance/appeal", Facts("guidance", 2), Text("Appeal", 2, Safety + First, Body));
        folder.Write("pages/guidance/claim/vi.md", Translation("Xin tị nạn", 1, "A person", "2026-05-02", VietnameseBody));
        folder.Write("pages/guidance/appeal/fa.md", Translation("تجدیدنظر", 1, "A person", "2026-05-02", PersianBody));
        folder.Write("pages/guidance/appeal/vi.md", Translation("Kháng cáo", 1, "machine", null, VietnameseBody));

        Page(folder, "guidance/mixed", Facts("guidance", 3, "mix", "applies-to: [scotland]"), Text("Mixed", 2, twice, Body));
        folder.Write("pages/guidance/mixed/fa.md", Translation("آمیخته", 1, "A person", "2026-05-02", PersianBody));
        folder.Write("pages/guidance/mixed/vi.md", Translation("Pha trộn", 1, "machine", null, VietnameseBody));

        Page(folder, "policy/hubs", Facts("policy", 1, more: "stage: proposed"), Text("Hubs", 1, First, Body));
        Page(folder, "figures/boats", Facts("figures", 1), Text("Boats", 1, First, FiguresBody));
        Page(folder, "help/call", Facts("help", 1), Text("Call", 1, First, Body));
        Page(folder, "about/site", Facts("about", 1), Text("About", 1, First, Body));
    }

    private static void Page(TemporaryFolder folder, string id, string facts, string text)
    {
        folder.Write($"pages/{id}/page.yaml", facts);
        folder.Write($"pages/{id}/en.md", text);
    }

    private static void CopyFolder(string target, string name)
    {
        var source = Path.Combine(RepositoryFolder.Content, name);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(IsOfThisTree))
            Copy(RepositoryFolder.Content, target, Path.GetRelativePath(RepositoryFolder.Content, file));
    }

    /// <summary>What is written in a language is in one that the tree offers.</summary>
    private static bool IsOfThisTree(string file) =>
        Path.GetExtension(file) is ".csv" || Path.GetFileName(file) is "dataset.yaml" or "versions.yaml" || Languages.Contains(Path.GetFileNameWithoutExtension(file));

    private static void Copy(string source, string target, string name)
    {
        var path = Path.Combine(target, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Copy(Path.Combine(source, name), path);
    }
}
