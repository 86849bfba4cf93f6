using System.Globalization;
using System.Text;
using Fairway.Languages;
using Fairway.Search.Analysis;
using Fairway.Tests.Content;

namespace Fairway.Tests.Search;

public sealed class AnalysisTableTests
{
    private const int FewestStopWords = 20;

    private const int LastRune = 0x10FFFF;

    /// <summary>The languages of the repository's own content.</summary>
    public static string[] Offered()
    {
        const string Field = "languages: [";
        var line = File.ReadLines(Path.Combine(ContentTrees.RealFolder, "site.yaml")).Single(line => line.StartsWith(Field, StringComparison.Ordinal));
        return line[Field.Length..^1].Split(", ");
    }

    public static TheoryData<string> Languages() => [.. AnalysisTable.Declared, "und"];

    [Fact]
    public void Every_language_that_the_site_offers_is_declared() => Assert.Empty(Offered().Except(AnalysisTable.Declared));

    [Fact]
    public void Every_language_that_the_site_offers_has_stop_words() =>
        Assert.All(Offered(), tag => Assert.True(AnalysisTable.For(LanguageTag.Parse(tag)).StopWords.Count >= FewestStopWords, tag));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_stop_word_is_its_own_exact_form(string language)
    {
        var analysis = AnalysisTable.For(LanguageTag.Parse(language));

        Assert.All(analysis.StopWords, word => Assert.Equal(word, analysis.Forms(word).Exact));
    }

    [Theory]
    [InlineData("es-MX", "es")]
    [InlineData("fa-IR", "fa")]
    [InlineData("pa-Guru", "pa")]
    public void A_language_of_a_region_or_script_is_analysed_as_the_language(string tag, string language) =>
        Assert.Same(AnalysisTable.For(LanguageTag.Parse(language)), AnalysisTable.For(LanguageTag.Parse(tag)));

    [Fact]
    public void A_region_that_is_declared_has_its_own() => Assert.NotSame(AnalysisTable.For(LanguageTag.Parse("fa")), AnalysisTable.For(LanguageTag.Parse("fa-AF")));

    [Fact]
    public void A_language_that_is_not_declared_has_exact_forms_and_folded_letters() =>
        Assert.Equal(new TermForms("żółć", "zolc", "zolc", IsStopWord: false), AnalysisTable.For(LanguageTag.Parse("pl")).Forms("ŻÓŁĆ"));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_decimal_digit_of_any_script_is_the_ascii_digit(string language)
    {
        var analysis = AnalysisTable.For(LanguageTag.Parse(language));
        for (var value = 0; value <= LastRune; value++)
        {
            if (!Rune.IsValid(value) || !Rune.IsDigit(new Rune(value)))
                continue;
            var digit = ((int)Rune.GetNumericValue(new Rune(value))).ToString(CultureInfo.InvariantCulture);
            Assert.Equal(new TermForms(digit, digit, digit, IsStopWord: false), analysis.Forms(new Rune(value).ToString()));
        }
    }
}
