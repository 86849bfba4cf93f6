using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Input;
using Fairway.Tests.Languages;

namespace Fairway.Tests.Content;

/// <summary>Content trees for tests of any room.</summary>
public static class ContentTrees
{
    public const string Facts = "pages/guidance/claim-asylum/page.yaml";
    public const string English = "pages/guidance/claim-asylum/en.md";
    public const string Persian = "pages/guidance/claim-asylum/fa.md";
    public const string Term = "terms/asylum.yaml";

    /// <summary>The repository's own content.</summary>
    public static string RealFolder { get; } = Path.GetDirectoryName(TestLanguages.FilePath)!;

    /// <summary>Two pages in English, one of them in Persian too, a term, a dataset of ten days with a figure and a chart; two interface messages. Valid, without a warning.</summary>
    public static MemoryTree Minimal() => MemoryTree.Empty
        .With("languages.json", File.ReadAllBytes(TestLanguages.FilePath))
        .With("site.yaml", """
            name: Test site
            source-language: en
            languages: [en, fa]
            navigation: [guidance, figures]
            other-sections: [about]
            quick-exit: https://example.org/
            topics: [claiming, appeals]
            audiences: [public]
            home:
              dataset: arrivals
              figure: year-to-date
              chart: by-month
              page: figures/arrivals
            footer:
              - message: footer.claim
                target: page:guidance/claim-asylum#who
              - message: footer.data
                target: data

            """)
        .With("interface/en.json", """{ "footer.claim": "Claim asylum", "footer.data": "Data" }""")
        .With("interface/fa.json", """{ "footer.claim": "درخواست پناهندگی", "footer.data": "داده‌ها" }""")
        .With(Facts, """
            type: guidance
            order: 10
            topics: [claiming]
            audience: [public]
            applies-to: [england, wales]
            review-by: 2027-02-22
            stale: mix
            related: [figures/arrivals]
            sources:
              rules:
                title: The rules
                publisher: Home Office
                url: https://example.org/rules
                date: 2025-04
                language: en
                checked: 2026-11-22
                note: paragraph 327

            """)
        .With(English, """
            ---
            title: Claim asylum
            summary: How to claim asylum.
            edition: 2
            changes:
              - edition: 2
                date: 2026-11-20
                note: A new deadline.
                safety: true
                sections: [who]
              - edition: 1
                date: 2026-10-01
                note: First published.
            ---
            You can claim [asylum](term:asylum).[^rules]

            ## Who can claim {#who}

            {{arrivals.year-to-date}} people, and {{arrivals.year-to-date at=2026-01-05}} before. See [arrivals](page:figures/arrivals#chart).

            """)
        .With(Persian, """
            ---
            title: درخواست پناهندگی
            summary: چگونه درخواست پناهندگی کنید.
            translation:
              edition: 1
              by: machine
            ---
            شما می‌توانید درخواست [پناهندگی](term:asylum) کنید.[^rules]

            ## چه کسی {#who}

            {{arrivals.year-to-date}} نفر.

            """)
        .With("pages/figures/arrivals/page.yaml", "type: figures\n")
        .With("pages/figures/arrivals/en.md", """
            ---
            title: Arrivals
            summary: How many people arrived.
            edition: 1
            changes:
              - edition: 1
                date: 2026-10-01
                note: First published.
            ---
            ## The chart {#chart}

            ```chart
            dataset: arrivals
            chart: by-month
            ```

            """)
        .With(Term, """
            en:
              term: asylum
              forms: [political asylum]
              definition: Protection by a country.
            fa:
              term: پناهندگی
              definition: حمایت یک کشور.
              by: machine
            source: https://example.org/terms

            """)
        .With("datasets/arrivals/dataset.yaml", """
            id: arrivals
            time: { column: date, every: day, complete: true }
            key: [date]
            columns:
              people: { role: measure, type: integer }
              status: { role: status }
            figures:
              year-to-date: { sum: people, over: year-to-date }
            charts:
              by-month: { draw: column, sum: people, every: month }
            source:
              title: Arrivals
              publisher: Nobody
              url: https://example.org/arrivals
            licence:
              name: Open
              url: https://example.org/licence

            """)
        .With("datasets/arrivals/en.yaml", """
            title: Arrivals
            summary: People who arrived.
            counted: Everyone.
            not-counted: No one.
            columns: { date: Date, people: People, status: Status }
            figures: { year-to-date: People so far this year }
            charts:
              by-month: { title: People in each month, headline: "People arrived", subtitle: Each month. }

            """)
        .With("datasets/arrivals/arrivals.csv", "date,people,status\n" + string.Concat(
            Enumerable.Range(1, 10).Select(day => $"2026-01-{day:00},{day},provisional\n")));

    /// <summary>The same with the interface messages of this repository, so that pages can be rendered.</summary>
    public static MemoryTree Rendered() => Minimal()
        .With("interface/en.json", File.ReadAllBytes(Path.Combine(RealFolder, "interface", "en.json")))
        .With("interface/fa.json", File.ReadAllBytes(Path.Combine(RealFolder, "interface", "fa.json")))
        .Change("site.yaml", "footer.claim", "footer.corrections");

    /// <summary>The same with the page about asylum withdrawn, for a reason in both languages.</summary>
    public static MemoryTree Withdrawn(MemoryTree tree) => tree
        .Change(Facts, "stale: mix", "stale: mix\nwithdrawn: { date: 2026-11-27, reason: Ended. }")
        .Change(Persian, "translation:", "withdrawn: { date: 2026-11-27, reason: پایان یافت. }\ntranslation:");

    /// <summary>Reads a tree that must be free of errors.</summary>
    public static ContentTree Read(FileTree tree)
    {
        var reading = ContentReader.Read(tree, CancellationToken.None);
        Assert.DoesNotContain(reading.Faults, fault => fault.Severity == FaultSeverity.Error);
        return reading.Tree!;
    }

    /// <summary>The faults of a tree as <c>file:line:column: code</c>. Each code must be explained in docs/formats/faults.md.</summary>
    public static ImmutableArray<string> Faults(FileTree tree)
    {
        var faults = ContentReader.Read(tree, CancellationToken.None).Faults;
        foreach (var fault in faults)
            Assert.Contains($"`{fault.Code}`", Explained.Value, StringComparison.Ordinal);
        return [.. faults.Select(fault => $"{fault.File}:{fault.Line}:{fault.Column}: {fault.Code}{(fault.Severity == FaultSeverity.Warning ? " (warning)" : "")}")];
    }

    private static readonly Lazy<string> Explained = new(() => File.ReadAllText(Path.Combine(Path.GetDirectoryName(RealFolder)!, "docs", "formats", "faults.md")));
}
