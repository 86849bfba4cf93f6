using System.Collections.Immutable;
using System.Globalization;

namespace Fairway.Tests.Markup.Specs;

/// <summary>
/// Reads the examples of a specification: a block fenced by eight backticks and the word <c>example</c>, in it the source, a line with a full stop, and the HTML.
/// After the word may stand a language tag, a number of CommonMark's, and the faults. An arrow stands for a tab.
/// </summary>
public static class SpecReader
{
    public const string Fence = "````````";

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Specs");

    public static ImmutableArray<SpecExample> ReadAll() =>
        [.. Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal).SelectMany(path => Read(Path.GetFileName(path)))];

    public static IEnumerable<SpecExample> Read(string file)
    {
        var number = 0;
        foreach (var (info, body) in Blocks(file, Fence))
        {
            if (info.Split(' ') is not ["example", .. var options])
                continue;
            var parts = ("\n" + body).Split("\n.\n");
            Assert.True(parts.Length == 2, $"{file}: '{info}' after example {number} needs one line with a full stop.");
            yield return new SpecExample(
                $"{file}:{++number}",
                options.FirstOrDefault(option => option is "fa" or "ar") ?? "en",
                options.Select(ToNumber).FirstOrDefault(value => value is not null),
                [.. options.Where(option => option.Contains('@', StringComparison.Ordinal))],
                Untab(parts[0].TrimStart('\n').Length == 0 ? "" : parts[0][1..] + "\n"),
                Untab(parts[1]));
        }
    }

    /// <summary>Blocks between fences: the words after the fence, and the lines in it.</summary>
    public static IEnumerable<(string Info, string Body)> Blocks(string file, string fence)
    {
        string? info = null;
        List<string> body = [];
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)))
        {
            if (info is null && line.StartsWith(fence + " ", StringComparison.Ordinal))
            {
                info = line[fence.Length..].Trim();
                body.Clear();
            }
            else if (info is not null && line == fence)
            {
                yield return (info, string.Concat(body.Select(text => text + "\n")));
                info = null;
            }
            else if (info is not null)
            {
                body.Add(line);
            }
        }
    }

    private static int? ToNumber(string option) =>
        int.TryParse(option, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Untab(string text) => text.Replace('→', '\t');
}
