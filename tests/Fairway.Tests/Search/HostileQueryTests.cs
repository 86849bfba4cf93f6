using System.Diagnostics;
using CsCheck;
using Fairway.Search;
using static Fairway.Tests.Search.SearchCorpus;

namespace Fairway.Tests.Search;

public sealed class HostileQueryTests
{
    /// <summary>Far above what any of these takes, on a busy machine too, and far below what the classic parser took for a nested regular expression.</summary>
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(15);

    private static readonly string[] _words = ["asylum", "-asylum", "\"asylum interview\"", "tị", "nạn", "پناهندگی", "می‌خواهید", "الأطفال", "庇护", "ลี้ภัย", "😀", "a\u0301"];

    private static readonly Gen<string> _texts = Gen.OneOf(
        Gen.String,
        Gen.Char["asylum \"-*?()[]{}~^:\\/+&|!\u200C\u200E\u200F\u202E\uD83D\uDE00\u0301\u064B\u0640"].Array[0, 60].Select(letters => new string(letters)),
        Gen.Int[0, _words.Length - 1].Select(i => _words[i]).Array[0, 20].Select(words => string.Join(' ', words)));

    public static TheoryData<string> Hostile() => new(
        new string('(', 20_000),
        "(a+)+$/(((a|a)*)*)*b/" + new string('a', 5_000),
        new string(' ', 10_240),
        "!?.,;:…—()[]{}<>|\\/^~*+&%$#@",
        "\uD83D\uD83D \uDE00 \uD800a",
        "\u202E\u200F\u200E\u2066asylum\u2069",
        "*:* title:* asy* ?sylum asylum~2 [a TO z] {* TO *} _exists_:x",
        "\0\u0001\u001F",
        string.Concat(Enumerable.Repeat("a ", 5_000)),
        string.Concat(Enumerable.Repeat("-a ", 5_000)),
        string.Concat(Enumerable.Repeat("\"a\" ", 5_000)),
        new string('"', 10_001),
        new string('a', 1_000_000),
        string.Concat(Enumerable.Repeat("a\u0301\u0302\u0303", 1_000)),
        "",
        "NaN AND OR NOT ../../etc/passwd ' OR 1=1 --");

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_query_is_answered_plainly_and_soon(string text)
    {
        Find("warm", English);
        var watch = Stopwatch.StartNew();
        foreach (var language in new[] { English, Arabic, Persian, Vietnamese })
        {
            var results = Find(text, language);
            Assert.True(results.Total <= Documents.Length);
            SampleIndex.Suggest(text, language, SearchIndex.MaxCompletions);
        }

        Assert.True(watch.Elapsed < _soon, $"It took {watch.Elapsed}.");
    }

    [Theory]
    [InlineData("asyl*")]
    [InlineData("*")]
    [InlineData("?sylum")]
    [InlineData("asylun~1")]
    [InlineData("/asyl.*/")]
    public void Signs_of_a_query_language_are_no_wildcards(string text) => Assert.Equal(0, Find(text, English).Total);

    [Theory]
    [InlineData("+asylum&&")]
    [InlineData("asylum^")]
    [InlineData("(asylum)")]
    [InlineData("\u202Easylum\u202C")]
    [InlineData("asy\u200Flum")]
    [InlineData("asy\u00ADlum")]
    public void The_words_among_such_signs_are_found(string text) => Assert.Contains("guidance/claim-asylum", Find(text, English).Ids());

    [Theory]
    [InlineData("!?.,;:")]
    [InlineData("   ")]
    [InlineData("\"\"")]
    [InlineData("-")]
    public void A_query_without_words_finds_nothing(string text)
    {
        var results = Find(text, English);

        Assert.Equal(0, results.Total);
        Assert.Empty(results.Hits);
        Assert.All(results.Facets, facet => Assert.Empty(facet.Counts));
        Assert.Null(results.Suggestion);
    }

    [Fact]
    public void Any_text_is_answered_with_marks_in_bounds_in_order_and_apart() => _texts.Sample(text =>
    {
        foreach (var hit in Find(text, English).Hits.AddRange(Find(text, Persian).Hits))
        {
            AssertMarks(hit.Title);
            AssertMarks(hit.Passage);
        }
    }, iter: 500);

    [Fact]
    public void Any_text_can_be_a_document() => Gen.Select(_texts, _texts, _texts).Sample((title, summary, body) =>
    {
        var index = Build(Page("a", English, title, summary, ("s", title, body)));
        foreach (var hit in index.Find(body, English).Hits.AddRange(index.Find(title, Vietnamese).Hits))
        {
            AssertMarks(hit.Title);
            AssertMarks(hit.Passage);
        }
    }, iter: 100);

    private static void AssertMarks(MarkedText text)
    {
        var end = -1;
        foreach (var mark in text.Marks)
        {
            Assert.True(mark.Start > end || end < 0, "Marks touch or are out of order.");
            Assert.True(mark.Length > 0);
            end = mark.Start + mark.Length;
            Assert.True(end <= text.Text.Length);
        }
    }
}
