using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Fairway.Languages;
using Fairway.Search;

namespace Fairway.Benchmarks.Search;

/// <summary>English-looking documents whose words are as unequal as those of a language (Zipf): the same at each run.</summary>
internal static class WordGenerator
{
    /// <summary>About 11 KB of text.</summary>
    private const int WordsOfDocument = 1_750;

    private const int Vocabulary = 40_000;

    private const int Sections = 6;

    private static readonly string[] _syllables = "ba ce di fo gu la me ni or pu ra se ti on va el im ar ent ing".Split(' ');

    public static readonly LanguageTag Language = LanguageTag.Parse("en");

    /// <summary>The word of a rank: the lower, the more frequent.</summary>
    public static string Word(int rank)
    {
        var word = new StringBuilder();
        for (var rest = rank + _syllables.Length; rest > 0; rest /= _syllables.Length)
            word.Append(_syllables[rest % _syllables.Length]);
        return word.ToString();
    }

    /// <param name="number">Of the document; with <paramref name="version"/> it seeds the words.</param>
    /// <param name="version">One version has one section that another has not.</param>
    public static SearchDocument Document(int number, int version)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"page:policy/generated-{number:D6}");
        var random = new Random(number);
        ImmutableArray<SearchSection> sections = [.. Enumerable.Range(1, Sections).Select(section => Section(section, random))];
        return new SearchDocument
        {
            Id = id,
            Language = Language,
            Type = "policy",
            Title = Words(random, 5),
            Summary = Words(random, 20),
            Sections = version == 0 ? sections : sections.SetItem(version % Sections, Section(Sections + version, new Random(HashCode.Combine(number, version)))),
            Address = string.Create(CultureInfo.InvariantCulture, $"/en/policy/generated-{number:D6}"),
            Date = new DateOnly(2026, 11, 22),
            Topics = [number % 2 == 0 ? "asylum" : "returns"],
        };
    }

    private static SearchSection Section(int section, Random random) =>
        new(string.Create(CultureInfo.InvariantCulture, $"part-{section}"), Words(random, 4), Words(random, WordsOfDocument / Sections));

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(Rank(random))));

    /// <summary>Each power of the vocabulary is as likely as another.</summary>
    private static int Rank(Random random) => (int)Math.Pow(Vocabulary, random.NextDouble()) - 1;
}
