using Fairway.Languages;
using Fairway.Search;
using Fairway.Search.Unanswered;
using Microsoft.Extensions.Time.Testing;
using static Fairway.Tests.Search.SearchCorpus;

namespace Fairway.Tests.Search;

public sealed class UnansweredTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 26);

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(Noon);
    private readonly UnansweredFiles _files;
    private readonly UnansweredSearches _searches;

    public UnansweredTests()
    {
        _files = new(Path.Combine(_folder.Path, "searches"));
        _searches = new(_files, _time);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nine_of_a_day_are_not_written_and_ten_are()
    {
        Ask("school place", 9);
        _searches.Write(CancellationToken.None);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "searches")));

        Ask("school place", 1);
        Ask("driving licence", 9);
        _searches.Write(CancellationToken.None);

        Assert.Equal("en\t10\tschool place\n", File.ReadAllText(Path.Combine(_folder.Path, "searches", "2026-11-26.tsv")));
    }

    [Fact]
    public void Every_spelling_counts_for_one_query_and_every_language_for_itself()
    {
        Ask("Thẻ xanh", 4, Vietnamese);
        Ask("the  xanh", 3, Vietnamese);
        Ask("“THE” xanh?", 3, Vietnamese);
        Ask("the xanh", 9);
        _searches.Write(CancellationToken.None);

        var (query, count) = Assert.Single(_files.Read(Today));
        Assert.Equal(new UnansweredQuery(Vietnamese, "the xanh"), query);
        Assert.Equal(10, count);
    }

    [Fact]
    public void What_came_too_seldom_is_forgotten_when_the_day_ends()
    {
        Ask("school place", 9);
        Ask("driving licence", 10);
        _time.Advance(TimeSpan.FromHours(12));
        Ask("school place", 9);
        _searches.Write(CancellationToken.None);

        Assert.Equal(["driving licence"], _files.Read(Today).Keys.Select(query => query.Words));
        Assert.Empty(_files.Read(Today.AddDays(1)));
    }

    [Fact]
    public void The_day_is_that_of_the_world_clock()
    {
        _time.SetUtcNow(new DateTimeOffset(2026, 11, 27, 1, 0, 0, TimeSpan.FromHours(2)));
        Ask("school place", 10);
        _searches.Write(CancellationToken.None);

        Assert.Equal([Today], _files.Days());
    }

    [Fact]
    public void What_is_written_often_is_counted_once()
    {
        Ask("school place", 12);
        _searches.Write(CancellationToken.None);
        _searches.Write(CancellationToken.None);
        Ask("school place", 1);
        _searches.Write(CancellationToken.None);

        Assert.Equal(13, Assert.Single(_files.Read(Today)).Value);
    }

    [Fact]
    public void A_process_that_starts_anew_adds_to_what_was_counted_before_and_so_does_one_beside_it()
    {
        Ask("school place", 12);
        _searches.Write(CancellationToken.None);
        var next = new UnansweredSearches(_files, _time);
        for (var i = 0; i < 5; i++)
            next.Count(English, "school place");
        next.Write(CancellationToken.None);
        Ask("school place", 2);
        _searches.Write(CancellationToken.None);

        Assert.Equal(12 + 5 + 2, Assert.Single(_files.Read(Today)).Value);
    }

    [Fact]
    public void Only_so_many_queries_are_counted_and_it_is_known_that_there_were_more()
    {
        for (var i = 0; i < UnansweredSearches.MostQueries; i++)
            _searches.Count(English, $"word{i}");
        Assert.False(_searches.IsFull);

        Ask("school place", 20);
        Ask("word0", 9);
        _searches.Write(CancellationToken.None);

        Assert.True(_searches.IsFull);
        Assert.Equal(["word0"], _files.Read(Today).Keys.Select(query => query.Words));
        _time.Advance(TimeSpan.FromDays(1));
        Ask("school place", 1);
        Assert.False(_searches.IsFull);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t ?!")]
    [InlineData("\u202E\0")]
    public void What_has_no_words_is_no_query(string text) => AssertNotCounted(text);

    [Fact]
    public void A_long_text_is_not_counted_nor_one_that_grows_when_it_is_folded()
    {
        AssertNotCounted(string.Concat(Enumerable.Repeat("word ", SearchQuery.MaxTextLength / 5)) + "more");
        AssertNotCounted(string.Concat(Enumerable.Repeat("\uFDFA ", SearchQuery.MaxTextLength / 2)));
    }

    [Fact]
    public void No_query_breaks_the_file()
    {
        Ask("a\tb\nc\r\u2028d \u001B[31m e\uD800f", 10);
        Ask("school place", 10);
        _searches.Write(CancellationToken.None);

        Assert.Equal(2, File.ReadAllLines(Path.Combine(_folder.Path, "searches", "2026-11-26.tsv")).Length);
        Assert.Equal(2, _files.Read(Today).Count);
    }

    [Fact]
    public void Days_older_than_ninety_are_deleted_and_nothing_else_is()
    {
        var old = Today.AddDays(-UnansweredSearches.DaysKept - 1);
        foreach (var day in new[] { old, old.AddDays(1), Today.AddDays(-1) })
            _files.Write(day, [new(new UnansweredQuery(English, "school place"), 10)], CancellationToken.None);
        _folder.Write("searches/notes.tsv", "");
        _folder.Write("searches/2020-01-01.txt", "");

        _searches.Write(CancellationToken.None);

        Assert.Equal([old.AddDays(1), Today.AddDays(-1)], _files.Days());
        Assert.Equal(4, Directory.EnumerateFiles(Path.Combine(_folder.Path, "searches")).Count());
    }

    [Fact]
    public void A_damaged_line_is_passed_over()
    {
        _folder.Write("searches/2026-11-26.tsv", "en\t12\tschool place\nen\tmany\twords\nen 3 words\n\t4\twords\nen\t4\n\uFFFD\n");

        Assert.Equal(12, Assert.Single(_files.Read(Today)).Value);
    }

    [Fact]
    public void A_disk_that_refuses_is_tried_again_after_the_day_has_ended()
    {
        Ask("school place", 10);
        var place = _folder.Write("searches", "a file where the folder should be");
        Assert.ThrowsAny<IOException>(() => _searches.Write(CancellationToken.None));
        _time.Advance(TimeSpan.FromHours(12));
        Assert.ThrowsAny<IOException>(() => _searches.Write(CancellationToken.None));

        File.Delete(place);
        _searches.Write(CancellationToken.None);

        Assert.Equal(10, Assert.Single(_files.Read(Today)).Value);
    }

    [Fact]
    public void Editors_read_the_sums_of_the_days_that_they_ask_for_most_first()
    {
        Ask("school place", 10);
        Ask("driving licence", 15);
        _searches.Write(CancellationToken.None);
        _time.Advance(TimeSpan.FromDays(1));
        Ask("school place", 11);
        _searches.Write(CancellationToken.None);

        Assert.Equal([("school place", 21), ("driving licence", 15)], Listed(Today.AddDays(1), 2));
        Assert.Equal([("school place", 11)], Listed(Today.AddDays(1), 1));
        Assert.Equal([("driving licence", 15), ("school place", 10)], Listed(Today, 1));
    }

    private IEnumerable<(string Words, int Count)> Listed(DateOnly last, int days) => UnansweredList.Of(_files, last, days).Select(count => (count.Key.Words, count.Value));

    private void Ask(string text, int times, LanguageTag? language = null)
    {
        for (var i = 0; i < times; i++)
            _searches.Count(language ?? English, text);
    }

    private void AssertNotCounted(string text)
    {
        Ask(text, 10);
        _searches.Write(CancellationToken.None);
        Assert.Empty(_files.Read(Today));
    }
}
