using Fairway.Search.Analysis;

namespace Fairway.Tests.Search;

public sealed class AnalysisReaderTests
{
    private const string Welsh =
        """
        {
          "note": "Plurals in -au and -iaid, the article joined by an apostrophe.",
          "separators": "·",
          "exact": { "letters": { "k": "q" } },
          "folding": { "elisions": "y i", "letters": { "": "-" } },
          "stemming": {
            "whole": "nau",
            "prefixes": [{ "drop": "ail" }],
            "endings": [{ "drop": "au iaid" }, { "drop": "i", "keep": 4, "after": "rt" }],
            "finals": { "b": "p" },
            "undouble": true
          },
          "stopWords": ["y yr", "a'r"]
        }
        """;

    private static readonly LanguageAnalysis _welsh = AnalysisReader.Read(Welsh, "cy.json");

    [Theory]
    [InlineData("llysoedd", "llysoed")]
    [InlineData("LLYSAU", "llys")]
    [InlineData("Athrawiaid", "athraw")]
    [InlineData("aildrethi", "drethi")]
    [InlineData("nau", "nau")]
    [InlineData("i'r·tŷ", "r ty")]
    [InlineData("cathti", "catht")]
    [InlineData("cathni", "cathni")]
    [InlineData("mapiau", "mapi")]
    [InlineData("tadcapp", "tadcab")]
    [InlineData("QWERT", "kwert")]
    public void A_language_is_added_by_data_alone(string text, string stems) =>
        Assert.Equal(stems, string.Join(' ', new TextAnalyzerPool(_welsh).Analyze(text).Select(token => token.Forms.Stem)));

    [Fact]
    public void Stop_words_are_known_by_their_exact_forms() => Assert.Equal([true, true, false], new[] { "Yr", "A’r", "llys" }.Select(word => _welsh.Forms(word).IsStopWord));

    [Fact]
    public void A_named_stemmer_is_run_before_endings()
    {
        var analysis = AnalysisReader.Read("""{ "stemming": { "stemmer": "snowball:english", "endings": [{ "drop": "ward" }] } }""", "xx.json");

        Assert.Equal("home", analysis.Forms("homewards").Stem);
    }

    [Theory]
    [InlineData("""{ "exact": { "rules": ["lucene:klingon"] } }""", "xx.json: exact.rules: there is no rule 'lucene:klingon'; there are cut:apostrophe, english:possessive, lucene:arabic-normalizer")]
    [InlineData("""{ "stemming": { "stemmer": "snowball:welsh" } }""", "xx.json: stemming.stemmer: there is no stemmer 'snowball:welsh'; there are lucene:arabic, ")]
    [InlineData("""{ "stopwords": ["y"] }""", "xx.json: The JSON property 'stopwords' could not be mapped")]
    [InlineData("""{ "note": "a", "note": "b" }""", "xx.json: Duplicate property 'note'")]
    [InlineData("{", "xx.json: ")]
    [InlineData("""{ "exact": { "letters": { "a": "xy", "b": "zy" } } }""", "xx.json: exact.letters: 'y' (U+0079) becomes two things")]
    [InlineData("""{ "folding": { "letters": { "ss": "ß" } } }""", "xx.json: folding.letters: 'ss' is more than one letter")]
    [InlineData("""{ "folding": { "syllables": { "ሰ": "ሡ" } } }""", "xx.json: folding.syllables: 'ሡ' is not an Ethiopic consonant in its first vowel")]
    [InlineData("""{ "stemming": { "endings": [{ "drop": "ên" }] } }""", "xx.json: stemming.endings: no word has 'ên' in its folded form, which writes 'en'")]
    [InlineData("""{ "stemming": { "prefixes": [{ "drop": "x" }, { "keep": 3 }] } }""", "xx.json: stemming.prefixes[1] drops nothing or keeps fewer than 2 letters")]
    [InlineData("""{ "stemming": { "endings": [{ "drop": "x", "keep": 1 }] } }""", "xx.json: stemming.endings[0] drops nothing or keeps fewer than 2 letters")]
    [InlineData("""{ "stopWords": ["Yr"] }""", "xx.json: stopWords: no word has 'Yr' in its exact form, which writes 'yr'")]
    public void A_fault_is_said_with_the_file_and_how_to_mend_it(string json, string message) =>
        Assert.StartsWith(message, Assert.Throws<InvalidDataException>(() => AnalysisReader.Read(json, "xx.json")).Message, StringComparison.Ordinal);
}
