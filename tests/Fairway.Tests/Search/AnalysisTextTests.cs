using System.Diagnostics;
using System.Text;
using Fairway.Languages;
using Fairway.Search.Analysis;

namespace Fairway.Tests.Search;

/// <summary>What is seen alike is found alike, in every language; and no text takes long or is refused.</summary>
public sealed class AnalysisTextTests
{
    /// <summary>Far above what any of these takes, on a busy machine too.</summary>
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Languages() => AnalysisTableTests.Languages();

    [Theory]
    [InlineData("ar", "مـحـامـي", "محامي")]
    [InlineData("ckb", "پارێــزەر", "پارێزەر")]
    [InlineData("bn", "র\u200D্যাব", "র্যাব")]
    [InlineData("pa", "ਵਕੀਲ\u200D", "ਵਕੀਲ")]
    [InlineData("ku", "pena\u200Cber", "penaber")]
    [InlineData("en", "asy\u00ADlum", "asylum")]
    [InlineData("ur", "وکیل\u200F", "وکیل")]
    public void Joiners_tatweel_and_marks_that_are_not_seen_change_nothing(string language, string left, string right) => Assert.Equal(Exact(language, right), Exact(language, left));

    [Theory]
    [InlineData("am", "የሕግ፡ጠበቃ", "የሕግ ጠበቃ")]
    [InlineData("ti", "ሕጊ፡ዑቕባ።ሓገዝ፣ቤት", "ሕጊ ዑቕባ ሓገዝ ቤት")]
    public void The_ethiopic_word_space_parts_words(string language, string left, string right) => Assert.Equal(Exact(language, right), Exact(language, left));

    [Theory]
    [InlineData("fa", "می‌خواهم", "می خواهم")]
    [InlineData("ps", "پناه‌غوښتونکي", "پناه غوښتونکي")]
    public void The_non_joiner_parts_words_where_readers_type_a_space(string language, string left, string right) => Assert.Equal(Exact(language, right), Exact(language, left));

    [Theory]
    [InlineData("bn", "কী", "কি")]
    [InlineData("hi", "की", "कि")]
    [InlineData("pa", "ਕੀ", "ਕਿ")]
    [InlineData("ckb", "گوڵ", "گول")]
    [InlineData("ckb", "ڕۆژ", "روژ")]
    [InlineData("ckb", "شێر", "شیر")]
    [InlineData("vi", "má", "mà")]
    [InlineData("uk", "її", "ії")]
    public void Letters_that_tell_words_apart_stay_in_the_exact_form(string language, string left, string right) => Assert.NotEqual(Exact(language, right), Exact(language, left));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Composed_and_decomposed_texts_have_the_same_forms(string language)
    {
        const string Text = "Që Tóa án kërkesë İltica été ñandú أسرة ئې کۆچ আশ্রয়ের ਫ਼ੈਸਲਾ क़ानून ጸሓይ Київ ґанок ļ ő ệ ǘ";

        Assert.Equal(Forms(language, Text.Normalize(NormalizationForm.FormC)), Forms(language, Text.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_hostile_text_is_analysed_soon(string language)
    {
        var watch = Stopwatch.StartNew();
        string[] texts =
        [
            "a" + new string('\u0301', 100_000),
            string.Concat(Enumerable.Repeat("ষ্", 50_000)),
            string.Concat(Enumerable.Repeat("\uD83D\uD83D \uDE00\uD800a", 20_000)),
            string.Concat(Enumerable.Repeat("ኦች", 50_000)),
            string.Concat(Enumerable.Repeat("های", 50_000)),
            string.Concat(Enumerable.Repeat("\u064B\u0640\u200C\u200D\0", 20_000)),
        ];
        foreach (var text in texts)
            Assert.All(Forms(language, text), forms => Assert.NotEmpty(forms.Stem));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, _soon);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_word_of_any_length_is_analysed_in_linear_time(string language)
    {
        var analysis = AnalysisTable.For(LanguageTag.Parse(language));
        var watch = Stopwatch.StartNew();
        foreach (var part in new[] { "larinin", "ኦች", "ەکان", "ების", "a\u0301" })
            analysis.Forms(string.Concat(Enumerable.Repeat(part, 100_000)));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, _soon);
    }

    private static List<string> Exact(string language, string text) => [.. Forms(language, text).Select(forms => forms.Exact)];

    private static List<TermForms> Forms(string language, string text) => [.. new TextAnalyzerPool(AnalysisTable.For(LanguageTag.Parse(language))).Analyze(text).Select(token => token.Forms)];
}
