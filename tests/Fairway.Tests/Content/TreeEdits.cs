using CsCheck;

namespace Fairway.Tests.Content;

/// <summary>What editors do to a tree of <see cref="ContentTrees"/>, rightly and wrongly. An edit of a file that is not there does nothing.</summary>
internal static class TreeEdits
{
    private const string Arrivals = "pages/figures/arrivals/en.md";
    private const string ArrivalsPersian = "pages/figures/arrivals/fa.md";
    private const string Extra = "pages/guidance/extra/";
    private const string Data = "datasets/arrivals/";

    private static readonly string[] Originals =
    [
        ContentTrees.English, ContentTrees.Persian, ContentTrees.Facts, ContentTrees.Term, Arrivals, "pages/figures/arrivals/page.yaml",
        Data + "dataset.yaml", Data + "en.yaml", Data + "arrivals.csv", "site.yaml", "languages.json", "interface/en.json", "interface/fa.json",
    ];

    private static readonly Func<MemoryTree, int, MemoryTree>[] All =
    [
        // Texts and their anchors.
        (tree, n) => Append(tree, ContentTrees.English, $"More words {n}.\n"),
        (tree, n) => Append(tree, ContentTrees.English, "See [figures](page:figures/arrivals#table) and [more](page:guidance/extra#part).\n"),
        (tree, n) => Append(tree, ContentTrees.Persian, "[بیشتر](page:figures/arrivals#chart)\n"),
        (tree, n) => Swap(tree, ContentTrees.English, "{#who}", "{#whom}"),
        (tree, n) => Swap(tree, ContentTrees.Persian, "{#who}", "{#whom}"),
        (tree, n) => Swap(tree, Arrivals, "{#chart}", "{#table}"),
        (tree, n) => Replace(tree, ContentTrees.English, "[^rules]", ""),
        (tree, n) => Swap(tree, ContentTrees.English, "at=2026-01-05", "at=2026-01-09"),
        (tree, n) => Replace(tree, ContentTrees.English, "arrivals.year-to-date}}", "arrivals.year-to-dote}}"),
        (tree, n) => Swap(tree, ContentTrees.English, "title: Claim asylum", $"title: Claim {n}"),
        (tree, n) => Swap(tree, ContentTrees.Persian, "edition: 1", $"edition: {n % 4}"),
        (tree, n) => Swap(tree, ContentTrees.English, "date: 2026-11-20", "date: 2026-11-25"),
        (tree, n) => Without(tree, ContentTrees.Persian),
        (tree, n) => tree.With(ArrivalsPersian, "---\ntitle: ورود\nsummary: چند نفر.\ntranslation: { edition: 1, by: machine }\n---\nمتن\n\n## نمودار {#chart" + (n % 2 == 0 ? "" : "-2") + "}\n"),
        (tree, n) => Without(tree, ArrivalsPersian),

        // Pages.
        (tree, n) => Append(tree, ContentTrees.Facts, n % 2 == 0 ? "\n" : "nothing: such\n"),
        (tree, n) => Swap(tree, ContentTrees.Facts, "related: [figures/arrivals]", "related: [guidance/extra]"),
        (tree, n) => Swap(tree, ContentTrees.Facts, "topics: [claiming]", "topics: [appeals]"),
        (tree, n) => Swap(tree, ContentTrees.Facts, "stale: mix", "stale: warn"),
        (tree, n) => Swap(tree, ContentTrees.Facts, "stale:", $"withdrawn: {{ date: 2026-11-27, reason: Why {n}. }}\nstale:"),
        (tree, n) => Swap(tree, ContentTrees.Facts, "order: 10\n", "order: 10\nwithdrawn: { date: 2026-11-28, reason: Ended. }\n"),
        (tree, n) => Without(tree, Arrivals, "pages/figures/arrivals/page.yaml", ArrivalsPersian),
        (tree, n) => tree.With(Extra + "page.yaml", "type: guidance\n").With(Extra + "en.md", Text("Extra", $"## Part {{#part{(n % 3 == 0 ? "-2" : "")}}}\n\n[asylum](term:asylum) {{{{arrivals.year-to-date}}}} [who](page:guidance/claim-asylum#who)\n", n % 2 == 0 ? "2026-10-01" : "2026-12-01")),
        (tree, n) => Without(tree, Extra + "page.yaml", Extra + "en.md"),
        (tree, n) => Without(tree, Extra + "page.yaml"),
        (tree, n) => tree.With("pages/news/first/page.yaml", "type: about\n").With("pages/news/first/en.md", Text("News", "Words.\n")),
        (tree, n) => Without(tree, "pages/news/first/page.yaml", "pages/news/first/en.md"),

        // Terms and data.
        (tree, n) => Append(tree, ContentTrees.Term, n % 3 == 0 ? "words: none\n" : "# a note\n"),
        (tree, n) => Swap(tree, ContentTrees.Term, "Protection by a country.", $"Protection {n}."),
        (tree, n) => Swap(tree, ContentTrees.Term, "forms: [political asylum]", "forms: [refuge]"),
        (tree, n) => Without(tree, ContentTrees.Term),
        (tree, n) => tree.With("terms/refugee.yaml", "en: { term: refugee, definition: Someone who fled. }\n"),
        (tree, n) => Without(tree, "terms/refugee.yaml"),
        (tree, n) => Append(tree, Data + "arrivals.csv", "2026-01-11,4,provisional\n"),
        (tree, n) => Swap(tree, Data + "arrivals.csv", "date,people,status\n2026-01-01", "date,people,status\n2025-12-31,3,provisional\n2026-01-01"),
        (tree, n) => Append(tree, Data + "arrivals.csv", "2026-02-30,4,provisional\n"),
        (tree, n) => Replace(tree, Data + "arrivals.csv", "2026-01-10,10,provisional\n", ""),
        (tree, n) => tree.With(Data + "fa.yaml", "title: ورود\nsummary: چند نفر.\ncounted: همه\nnot-counted: هیچ\ncolumns: { date: روز }\nfigures: {}\ncharts: {}\ntranslation: { by: machine }\n"),
        (tree, n) => Without(tree, Data + "fa.yaml"),
        (tree, n) => Swap(Swap(tree, Data + "dataset.yaml", "year-to-date:", "so-far:"), Data + "en.yaml", "year-to-date:", "so-far:"),
        (tree, n) => Without(tree, Data + "dataset.yaml", Data + "en.yaml", Data + "fa.yaml", Data + "arrivals.csv"),

        // The whole site.
        (tree, n) => tree.With("redirects.yaml", "redirects:\n  - from: guidance/old\n    to: guidance/extra\n  - from: guidance/older\n    to: guidance/old\n"),
        (tree, n) => tree.With("redirects.yaml", "redirects:\n  - from: guidance/extra\n    gone: It was wrong.\n"),
        (tree, n) => Without(tree, "redirects.yaml"),
        (tree, n) => tree.With("search/best-bets.yaml", $"best-bets:\n  - target: page:guidance/{(n % 2 == 0 ? "claim-asylum" : "extra")}\n    until: 2027-01-01\n    queries: {{ en: [words {n}] }}\n"),
        (tree, n) => tree.With("search/best-bets.yaml", "best-bets:\n  - target: term:refugee\n    until: 2027-01-01\n    queries: { en: [refugee], fa: [پناهنده] }\n"),
        (tree, n) => Without(tree, "search/best-bets.yaml"),
        (tree, n) => tree.With("calendar.yaml", $"calendar:\n  - {{ id: one, state: announced, at: 2026-1{n % 4}, {(n % 2 == 0 ? "dataset: arrivals" : "page: guidance/extra")}, en: {{ title: One }}, fa: {{ title: یک, by: machine }} }}\n"),
        (tree, n) => tree.With("calendar.yaml", "calendar:\n  - { id: one, state: postponed, was: 2026-12-03, page: figures/arrivals, en: { title: One, reason: Late. } }\n"),
        (tree, n) => Without(tree, "calendar.yaml"),
        (tree, n) => Swap(tree, "interface/fa.json", "داده‌ها", $"داده {n}"),
        (tree, n) => Swap(tree, "interface/en.json", "\"Data\"", $"\"Data {n}\""),
        (tree, n) => Swap(tree, "interface/en.json", "footer.data", "footer.date"),
        (tree, n) => Swap(tree, "site.yaml", "name: Test site", "name: Another site"),
        (tree, n) => Swap(tree, "site.yaml", "other-sections: [about]", "other-sections: [about, news]"),
        (tree, n) => Swap(tree, "site.yaml", "topics: [claiming, appeals]", "topics: [appeals, claiming, other]"),
        (tree, n) => Swap(tree, "site.yaml", "claim-asylum#who", "claim-asylum#whom"),
        (tree, n) => Swap(tree, "site.yaml", "languages: [en, fa]", "languages: [fa, en]"),
        (tree, n) => Swap(tree, "site.yaml", "source-language: en", "source-language: fa"),
        (tree, n) => Swap(tree, "languages.json", "\"Persian\"", "\"Farsi\""),
        (tree, n) => tree.With(n % 2 == 0 ? "notes.txt" : "terms/Two Words.yaml", "x"),
        (tree, n) => Without(tree, "notes.txt", "terms/Two Words.yaml"),
    ];

    /// <summary>Publications one after the other, each of one to three edits. Two edits more than there are put a file back as it was at first.</summary>
    public static Gen<Func<MemoryTree, MemoryTree>[]> Days(MemoryTree first) => Gen.Select(Gen.Int[0, All.Length + 1], Gen.Int[0, 100]).Array[1, 3]
        .Select(edits => (Func<MemoryTree, MemoryTree>)(tree => edits.Aggregate(tree, (edited, edit) => Edit(first, edited, edit.Item1, edit.Item2))))
        .Array[1, 10];

    private static MemoryTree Edit(MemoryTree first, MemoryTree tree, int which, int n)
    {
        var original = Originals[n % Originals.Length];
        return which < All.Length ? All[which](tree, n) : tree.With(original, first.Read(original, CancellationToken.None));
    }

    private static string Text(string title, string body, string date = "2026-10-01") =>
        $"---\ntitle: {title}\nsummary: In short.\nedition: 1\nchanges:\n  - {{ edition: 1, date: {date}, note: First. }}\n---\n{body}";

    private static MemoryTree Append(MemoryTree tree, string path, string text) => tree.Has(path) ? tree.Append(path, text) : tree;

    private static MemoryTree Without(MemoryTree tree, params string[] paths) => paths.Where(tree.Has).Aggregate(tree, (left, path) => left.Without(path));

    private static MemoryTree Replace(MemoryTree tree, string path, string old, string @new) =>
        tree.Has(path) ? tree.With(path, tree.Text(path).Replace(old, @new, StringComparison.Ordinal)) : tree;

    /// <summary>One for the other, or back.</summary>
    private static MemoryTree Swap(MemoryTree tree, string path, string one, string other) =>
        tree.Has(path) && tree.Text(path).Contains(one, StringComparison.Ordinal) ? Replace(tree, path, one, other) : Replace(tree, path, other, one);
}
