using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Fairway.Search;
using static Fairway.Tests.Search.SearchCorpus;

namespace Fairway.Tests.Search;

public sealed class UpdateTests
{
    private static readonly ImmutableArray<SearchDocument> _numbered = [.. Enumerable.Range(0, 5_000).Select(number => Numbered(number, "old"))];

    /// <summary>Two shards, one of them full.</summary>
    private static readonly SearchIndex _full = Build(_numbered);

    [Fact]
    public void The_previous_index_stays_as_it_was()
    {
        var before = Build(Documents);
        var after = SearchIndex.Update(before, [Documents[0]], [Documents[0] with { Title = "Zebra" }, Page("new", English, "Zebra", "")], CancellationToken.None);

        Assert.Equal(0, before.Find("zebra", English).Total);
        Assert.Equal(["guidance/claim-asylum", "new"], after.Find("zebra", English).Ids());
        Assert.Equal("Claim asylum", before.Find("claim", English).Hits[0].Title.Text);
    }

    [Fact]
    public void A_version_in_one_language_changes_under_those_in_the_others()
    {
        var renamed = Documents[0] with { Title = "Ask for protection" };
        var index = SearchIndex.Update(SampleIndex, [Documents[0]], [renamed], CancellationToken.None);

        Assert.Same(renamed, Assert.Single(index.Find("tị nạn", English).Hits).Document);
    }

    [Fact]
    public void A_language_goes_with_its_last_document_and_comes_with_its_first()
    {
        var vietnamese = Documents.Single(document => document.Language == Vietnamese);
        var without = SearchIndex.Update(SampleIndex, [vietnamese], [], CancellationToken.None);
        var again = SearchIndex.Update(without, [], [vietnamese], CancellationToken.None);

        Assert.DoesNotContain(Vietnamese, without.Languages);
        Assert.Equal(0, without.Find("tị nạn", Vietnamese).Total);
        Assert.Empty(without.Suggest("xin", Vietnamese, 5));
        Assert.Equal(SampleIndex.Languages, again.Languages);
        Assert.Equal(1, again.Find("tị nạn", Vietnamese).Total);
    }

    [Fact]
    public void Nothing_is_in_the_empty_index_and_everything_can_be_added_to_it()
    {
        Assert.Empty(SearchIndex.Empty.Languages);
        Assert.Equal(0, SearchIndex.Empty.Find("asylum", English).Total);
        Assert.Equal(1, SearchIndex.Update(SearchIndex.Empty, [], [Documents[0]], CancellationToken.None).Find("asylum", English).Total);
    }

    [Fact]
    public void Hundreds_of_updates_one_after_another_answer_as_one_index()
    {
        var index = Build(_numbered[..300]);
        for (var number = 0; number < 300; number++)
            index = SearchIndex.Update(index, [_numbered[number]], [Numbered(number, "new")], CancellationToken.None);
        for (var number = 0; number < 200; number++)
            index = SearchIndex.Update(index, [Numbered(number, "new")], [], CancellationToken.None);

        AssertSame(Build([.. Enumerable.Range(200, 100).Select(number => Numbered(number, "new"))]), index);
    }

    [Fact]
    public void A_new_spelling_of_a_word_counts_with_the_old_one()
    {
        var index = Build([.. Pages("old", "café", 2), .. Pages("other", "cafs", 3)]);

        Assert.Equal("cafs", index.Find("cafx", English).Suggestion);
        Assert.Equal("cafe", SearchIndex.Update(index, [], [.. Pages("new", "cafe", 2)], CancellationToken.None).Find("cafx", English).Suggestion);
    }

    [Fact]
    public void A_word_that_is_gone_is_not_offered()
    {
        var index = Build([.. Pages("a", "boats", 2), .. Pages("b", "boots", 1)]);

        Assert.Equal("boots", SearchIndex.Update(index, [.. Pages("a", "boats", 2)], [], CancellationToken.None).Find("boets", English).Suggestion);
    }

    [Theory]
    [InlineData(4_500)]
    [InlineData(2_500)]
    [InlineData(100)]
    [InlineData(0)]
    public void Of_full_shards_as_much_is_left_as_is_left_of_their_documents(int left)
    {
        var index = SearchIndex.Update(_full, _numbered[left..], [], CancellationToken.None);

        AssertSame(Build(_numbered[..left]), index);
    }

    [Fact]
    public void A_document_that_is_not_there_cannot_be_removed()
    {
        var absent = Page("absent", English, "", "");

        AssertRefused("'page:absent' in 'en', which is not in the index", [absent], []);
        AssertRefused("'page:claim' in 'so', which is not in the index", [Page("claim", Fairway.Languages.LanguageTag.Parse("so"), "", "")], []);
        AssertRefused("'page:guidance/claim-asylum' in 'en', which is not in the index", [Documents[0], Documents[0]], []);
        AssertRefused("'page:absent' in 'en', which is not in the index", [absent], [absent]);
    }

    [Fact]
    public void A_document_that_is_there_cannot_be_added_and_none_can_be_added_twice()
    {
        AssertRefused("'page:guidance/claim-asylum' in 'en', which is in the index already", [], [Documents[0]]);
        AssertRefused("two documents 'page:guidance/claim-asylum' in 'en'", [Documents[0]], [Documents[0], Documents[0]]);
    }

    [Fact]
    public void A_cancelled_update_stops() =>
        Assert.ThrowsAny<OperationCanceledException>(() => SearchIndex.Update(SampleIndex, [Documents[0]], [Documents[0]], new CancellationToken(canceled: true)));

    [Fact]
    public void What_was_removed_is_not_held_by_the_next_index()
    {
        var (index, removed) = UpdatedAndDropped();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.All(removed, reference => Assert.False(reference.IsAlive));
        Assert.Equal(10, index.Find("old", English).Total);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (SearchIndex Index, List<WeakReference> Removed) UpdatedAndDropped()
    {
        List<SearchDocument> documents = [.. Enumerable.Range(0, 20).Select(number => Numbered(number, "old"))];
        var index = Build(documents);
        index = SearchIndex.Update(index, documents[..5], [.. Enumerable.Range(0, 5).Select(number => Numbered(number, "new"))], CancellationToken.None);
        index = SearchIndex.Update(index, documents[5..10], [], CancellationToken.None);
        return (index, [.. documents[..10].Select(document => new WeakReference(document))]);
    }

    private static IEnumerable<SearchDocument> Pages(string id, string title, int count) => Enumerable.Range(0, count).Select(number => Page($"{id}{number}", English, title, ""));

    private static SearchDocument Numbered(int number, string word) =>
        Page($"p{number:D5}", English, $"Word{number} {word}", $"{word} in common, {string.Join(' ', Enumerable.Repeat("again", number % 7))}", ($"s{number % 3}", $"Part {number % 10}", $"{word} {number % 100}"));

    private static void AssertSame(SearchIndex expected, SearchIndex actual)
    {
        foreach (var text in new[] { "new", "old", "common again", "word250", "part 7", "\"part 3\"", "old -again", "commom", "wrod" })
            Assert.Equal(Trace(expected, text), Trace(actual, text));
        foreach (var typed in new[] { "w", "pa", "part 4", "word1", "old" })
            Assert.Equal(expected.Suggest(typed, English, SearchIndex.MaxCompletions), actual.Suggest(typed, English, SearchIndex.MaxCompletions));
    }

    private static string Trace(SearchIndex index, string text)
    {
        var results = index.Search(new SearchQuery { Text = text, Language = English, Limit = SearchQuery.MaxPageSize }, CancellationToken.None);
        return $"{results.Total} {results.Suggestion} {string.Join(' ', results.Ids())}";
    }

    private static void AssertRefused(string reason, SearchDocument[] removed, SearchDocument[] added)
    {
        var fault = Assert.Throws<ArgumentException>(() => SearchIndex.Update(SampleIndex, removed, added, CancellationToken.None));

        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }
}
