using Fairway.Languages;
using Fairway.Search.Analysis;

namespace Fairway.Tests.Search;

/// <summary>Words that a reader expects to find one another, and words that must not, in every language of the site.</summary>
public sealed class StemTests
{
    private const int LeastPairs = 8;

    public static TheoryData<string, string, string, bool> Pairs()
    {
        var pairs = new TheoryData<string, string, string, bool>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Search", "Data", "stems.tsv")).Skip(1))
        {
            var cells = line.Split('\t');
            pairs.Add(cells[0], cells[1], cells[2], cells[3] == "yes");
        }

        return pairs;
    }

    [Fact]
    public void Every_language_of_the_site_has_enough_pairs() => Assert.All(AnalysisTableTests.Offered(), tag =>
        Assert.True(Pairs().Count(pair => pair.Data.Item1 == tag) >= LeastPairs, tag));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Inflections_share_a_stem_and_other_words_do_not(string language, string left, string right, bool same) =>
        Assert.Equal(same, Stems(language, left).Intersect(Stems(language, right)).Any());

    private static IEnumerable<string> Stems(string language, string text) => new TextAnalyzerPool(AnalysisTable.For(LanguageTag.Parse(language))).Analyze(text).Select(token => token.Forms.Stem);
}
