using System.Diagnostics;
using CsCheck;
using Fairway.Languages;

namespace Fairway.Tests.Languages;

public sealed class LanguageSetTests
{
    [Theory]
    [InlineData(null, "en ar fa vi")]
    [InlineData("", "en ar fa vi")]
    [InlineData("fa", "fa en ar vi")]
    [InlineData("fa-IR", "fa en ar vi")]
    [InlineData("FA-ir", "fa en ar vi")]
    [InlineData("ar-SY,ar;q=0.9", "ar en fa vi")]
    [InlineData("de-DE, de;q=0.9, fr;q=0.8, vi;q=0.7, fa;q=0.6", "vi fa en ar")]
    [InlineData("en;q=0.5, vi;q=0.8", "vi en ar fa")]
    [InlineData("vi, fa", "vi fa en ar")]
    [InlineData("fa ; q=0.2 ,\tvi; Q=0.3", "vi fa en ar")]
    public void Languages_of_the_header_come_first_by_weight_then_by_place(string? header, string expected) =>
        Assert.Equal(expected, Ordered(header));

    [Theory]
    [InlineData("prs", "fa en ar vi")]
    [InlineData("pes-IR", "fa en ar vi")]
    [InlineData("arb", "ar en fa vi")]
    public void Other_tags_of_a_language_find_it(string header, string expected) => Assert.Equal(expected, Ordered(header));

    [Theory]
    [InlineData("prs", "fa-AF")]
    [InlineData("fa-Arab-AF", "fa-AF")]
    [InlineData("fa-AF, en", "fa-AF")]
    [InlineData("fa", "fa")]
    public void Each_finds_its_own_where_both_are_offered(string header, string expected) =>
        Assert.Equal(expected, TestLanguages.Offered("en", "fa", "fa-AF").OrderedFor(header)[0].Tag.Value);

    [Theory]
    [InlineData("kmr", "ku")]
    [InlineData("ku-Latn-TR", "ku")]
    [InlineData("ku-Arab-IQ", "ckb")]
    [InlineData("pa-Arab-PK", "ur")]
    [InlineData("pa-IN", "pa")]
    [InlineData("pbu", "ps")]
    [InlineData("als", "sq")]
    public void The_script_of_a_tag_decides_which_language_is_read(string header, string expected) =>
        Assert.Equal(expected, TestLanguages.Offered("en", "ku", "ckb", "pa", "ur", "ps", "sq").OrderedFor(header)[0].Tag.Value);

    [Theory]
    [InlineData("fa;q=0, vi", "vi en ar fa")]
    [InlineData("fa, fa;q=0", "en ar fa vi")]
    [InlineData("en;q=0", "en ar fa vi")]
    [InlineData("en;q=0, *", "ar fa vi en")]
    [InlineData("fa-IR;q=0, fa", "fa en ar vi")]
    public void A_refused_language_is_not_brought_forward(string header, string expected) => Assert.Equal(expected, Ordered(header));

    [Theory]
    [InlineData("*", "en ar fa vi")]
    [InlineData("*;q=0.5, en;q=0.1", "ar fa vi en")]
    [InlineData("vi, *;q=0.1", "vi en ar fa")]
    public void A_star_stands_for_the_languages_that_are_not_named(string header, string expected) => Assert.Equal(expected, Ordered(header));

    [Theory]
    [InlineData(",,;;==,q=1,-,--,*-x,vi")]
    [InlineData("fa;q=2, fa;q=-1, fa;q=x, fa;q=, fa;q=0.1234, fa;level=1, vi")]
    [InlineData("\u0000\u2066fa, <script>, vi")]
    [InlineData("a, abcdefghi, fa-toolongsubtag1, vi-x-a")]
    public void Values_that_are_not_well_formed_are_passed_over(string header) => Assert.StartsWith("vi", Ordered(header), StringComparison.Ordinal);

    [Fact]
    public void Values_after_the_limit_are_not_read()
    {
        var within = string.Join(',', Enumerable.Repeat("de", AcceptLanguage.MaxValues - 1).Append("vi"));
        var beyond = "de," + within;

        Assert.Equal("vi en ar fa", Ordered(within));
        Assert.Equal("en ar fa vi", Ordered(beyond));
    }

    [Theory]
    [InlineData("de-")]
    [InlineData("fa;q=")]
    [InlineData(",")]
    [InlineData("x")]
    public void Ten_kilobytes_are_harmless(string unit)
    {
        var header = string.Concat(Enumerable.Repeat(unit, 10_240 / unit.Length));
        var clock = Stopwatch.StartNew();

        Assert.Equal("en ar fa vi", Ordered(header));
        Assert.True(clock.ElapsedMilliseconds < 1000, $"It took {clock.ElapsedMilliseconds} ms.");
    }

    [Fact]
    public void Any_header_gives_every_language_once() =>
        Gen.OneOf(Gen.String, Gen.String["afivrn-*;q=01., "]).Sample(header =>
            TestLanguages.Set.OrderedFor(header).OrderBy(language => language.Tag).SequenceEqual(TestLanguages.Set.All.OrderBy(language => language.Tag)));

    [Fact]
    public void A_reader_of_a_wide_tag_finds_the_narrower_language_that_is_offered()
    {
        var english = TestLanguages.English;
        var dari = Renamed(TestLanguages.Persian, "fa-AF");
        var set = new LanguageSet { Source = english, All = [english, dari] };

        Assert.Equal(dari, set.OrderedFor("fa")[0]);
        Assert.Equal(dari, set.OrderedFor("fa-IR")[0]);
        Assert.Equal(english, set.OrderedFor("fil")[0]);
    }

    [Fact]
    public void A_language_is_found_by_its_own_tag_and_not_by_an_alias()
    {
        Assert.True(TestLanguages.Set.TryGet(LanguageTag.Parse("fa"), out var persian));
        Assert.Equal("fa", persian.Tag.Value);
        Assert.False(TestLanguages.Set.TryGet(LanguageTag.Parse("prs"), out _));
        Assert.False(TestLanguages.Set.TryGet(default, out _));
        Assert.Throws<KeyNotFoundException>(() => TestLanguages.Set[LanguageTag.Parse("prs")]);
    }

    private static string Ordered(string? header) => string.Join(' ', TestLanguages.Set.OrderedFor(header));

    private static Language Renamed(Language language, string tag) => new()
    {
        Tag = LanguageTag.Parse(tag),
        Endonym = language.Endonym,
        EnglishName = language.EnglishName,
        Direction = language.Direction,
        Numbers = language.Numbers,
        Dates = language.Dates,
        Lists = language.Lists,
        Quotes = language.Quotes,
        Plurals = language.Plurals,
    };
}
