using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Fairway.Languages;
using Fairway.Search;

namespace Fairway.Benchmarks.Search;

/// <summary>
/// Documents of one language made of pieces of this repository's pages in it, so that words, their frequencies and their neighbours are those of real text. One word in twenty is
/// another word's beginning with the end of a third: the rare words of which a large collection has many. The same at each run.
/// </summary>
internal sealed partial class ContentWords
{
    private const int LongestPiece = 12;

    private const double RareWords = 0.05;

    private readonly string[] _words;
    private readonly LanguageTag _language;

    private ContentWords(LanguageTag language, string[] words) => (_language, _words) = (language, words);

    public static ContentWords Read(string content, LanguageTag language)
    {
        var pages = Directory.EnumerateFiles(Path.Combine(content, "pages"), $"{language}.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return new ContentWords(language, [.. pages.SelectMany(path => Word().Matches(Markup().Replace(File.ReadAllText(path), " ")).Select(match => match.Value))]);
    }

    public SearchDocument Document(int number)
    {
        var random = new Random(number);
        var id = string.Create(CultureInfo.InvariantCulture, $"page:generated/{number:D6}");
        return new SearchDocument
        {
            Id = id,
            Language = _language,
            Type = "guidance",
            Title = Text(random, random.Next(2, 7)),
            Summary = Text(random, random.Next(8, 20)),
            Sections = [new SearchSection(null, null, Text(random, random.Next(25, 80))), new SearchSection("more", Text(random, 3), Text(random, random.Next(25, 95)))],
            Address = $"/{_language}/{id}",
            Date = new DateOnly(2026, 11, 22),
            Topics = [number % 2 == 0 ? "asylum" : "returns"],
        };
    }

    private string Text(Random random, int words)
    {
        var text = new StringBuilder();
        while (words > 0)
        {
            var length = Math.Min(words, random.Next(1, LongestPiece + 1));
            var start = random.Next(_words.Length - length);
            for (var i = start; i < start + length; i++)
                text.Append(random.NextDouble() < RareWords ? Rare(random) : _words[i]).Append(' ');
            text.Length--;
            text.Append(". ");
            words -= length;
        }

        return text.ToString().TrimEnd();
    }

    private string Rare(Random random)
    {
        var (first, second) = (_words[random.Next(_words.Length)], _words[random.Next(_words.Length)]);
        return first[..((first.Length + 1) / 2)] + second[(second.Length / 2)..];
    }

    [GeneratedRegex(@"[\p{L}\p{M}\u200C]+", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Word();

    /// <summary>Front matter, addresses of links, figures and names of blocks.</summary>
    [GeneratedRegex(@"\A---\n.*?\n---\n|\]\([^)]*\)|\{\{[^}]*\}\}|^(```|:::)[^\n]*$", RegexOptions.Singleline | RegexOptions.Multiline, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Markup();
}
