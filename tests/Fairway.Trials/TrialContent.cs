using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Fairway.Trials.Processes;

namespace Fairway.Trials;

/// <summary>A small tree that the check accepts, with the languages and messages of this repository and so many pages that carry a number in all that readers see of them.</summary>
public static class TrialContent
{
    public static void Write(string folder, int pages)
    {
        CopyTo(folder, "languages.json");
        CopyTo(folder, Path.Combine("interface", "en.json"));
        CopyTo(folder, Path.Combine("interface", "fa.json"));
        File.WriteAllText(
            Path.Combine(folder, "site.yaml"),
            """
            name: Trial
            source-language: en
            languages: [en, fa]
            navigation: [policy]
            quick-exit: https://example.org/
            """);
        for (var page = 1; page <= pages; page++)
        {
            Directory.CreateDirectory(Path.Combine(folder, "pages", "policy", Slug(page)));
            File.WriteAllText(Path.Combine(folder, FactsPath(page)), "type: policy\nstage: proposed\n");
            File.WriteAllText(Path.Combine(folder, TextPath(page)), Text(page, 1));
        }
    }

    public static string Slug(int page) => string.Create(CultureInfo.InvariantCulture, $"page-{page}");

    public static string TextPath(int page) => $"pages/policy/{Slug(page)}/en.md";

    /// <summary>A page whose title, summary and body carry a number as <c>state-N-end</c>.</summary>
    public static string Text(int page, int number)
    {
        var state = State(number);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            ---
            title: Page {page} {state}
            summary: The summary {state}.
            edition: 1
            changes:
              - edition: 1
                date: 2026-11-22
                note: First published.
            ---
            The text {state}.

            ## A part {state} {"{#part}"}

            More of page {page}.

            """);
    }

    public static string State(int number) => string.Create(CultureInfo.InvariantCulture, $"state-{number}-end");

    /// <summary>One page with another number.</summary>
    public static ImmutableSortedDictionary<string, byte[]?> Change(int page, int number) => Changes([page], number);

    public static ImmutableSortedDictionary<string, byte[]?> Changes(IEnumerable<int> pages, int number) => pages.ToImmutableSortedDictionary(
        TextPath, byte[]? (page) => Encoding.UTF8.GetBytes(Text(page, number)), StringComparer.Ordinal);

    private static string FactsPath(int page) => $"pages/policy/{Slug(page)}/page.yaml";

    private static void CopyTo(string folder, string name)
    {
        var target = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Combine(Repository.Content, name), target);
    }
}
