using System.Globalization;
using Fairway.Trials.Processes;

namespace Fairway.Benchmarks.Build;

/// <summary>This repository's content with generated pages beside it.</summary>
internal static class FairwayTree
{
    public static void Write(string folder, int pages)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Content, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(Repository.Content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        for (var number = 1; number <= pages; number++)
        {
            var page = Path.Combine(folder, "pages", "policy", Slug(number));
            Directory.CreateDirectory(page);
            File.WriteAllText(Path.Combine(page, "page.yaml"), "type: policy\nstage: proposed\ntopics: [returns]\n");
            File.WriteAllText(
                Path.Combine(page, "en.md"),
                $"""
                ---
                title: {PageGenerator.Title(number)}
                summary: {PageGenerator.Summary(number)}
                edition: 1
                changes:
                  - edition: 1
                    date: 2026-11-22
                    note: First published.
                ---
                {PageGenerator.Body(number, $"page:policy/{Slug(number % pages + 1)}")}
                """);
        }
    }

    private static string Slug(int number) => string.Create(CultureInfo.InvariantCulture, $"generated-{number}");
}
