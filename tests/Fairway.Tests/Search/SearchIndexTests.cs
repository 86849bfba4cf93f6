using System.Globalization;
using System.Runtime.CompilerServices;
using Fairway.Search;
using static Fairway.Tests.Search.SearchCorpus;

namespace Fairway.Tests.Search;

public sealed class SearchIndexTests
{
    private static readonly string[] _queries = ["asylum", "claim asylum refused", "people", "ti nan", "پناهندگی", "اقامه", "bail -detained", "\"return hub\""];

    [Theory]
    [InlineData("Return hubs")]
    [InlineData("return  HUBS")]
    public void A_page_that_is_called_what_was_typed_comes_before_one_that_is_about_it_too(string text)
    {
        var index = Build(
            Page("hubs", English, "Return hubs", "Centres in other countries.", (null, null, "A return hub is a centre in another country.")),
            Page("about", English, "What UNHCR says about return hubs", "Return hubs could be explored.", (null, null, "It spoke of rights and of courts.")));

        Assert.Equal(["hubs", "about"], index.Find(text, English).Ids());
    }

    [Fact]
    public void A_title_weighs_more_than_the_body()
    {
        var index = Build(Page("body", English, "Other", "", ("s", null, "bail")), Page("title", English, "bail", "", ("s", null, "other")));

        Assert.Equal(["title", "body"], index.Find("bail", English).Ids());
    }

    [Fact]
    public void The_word_as_typed_weighs_more_than_another_of_its_stem()
    {
        var index = Build(Page("a", English, "Appeals", ""), Page("b", English, "Appealing", ""), Page("c", English, "Appealed", ""));

        Assert.Equal("c", index.Find("appealed", English).Ids()[0]);
    }

    [Fact]
    public void The_same_documents_in_any_order_give_the_same_results()
    {
        var again = Build([.. Documents.Reverse()]);

        foreach (var query in _queries)
            Assert.Equal(Trace(SampleIndex, query), Trace(again, query));
    }

    [Theory]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_thread_changes_nothing(string culture)
    {
        var expected = _queries.Select(query => Trace(SampleIndex, query)).ToList();
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var index = Build(Documents);
            Assert.Equal(expected, _queries.Select(query => Trace(index, query)));
            Assert.Equal(["policy/italy-albania"], index.Find("إيطاليا", Arabic).Ids());
            Assert.Equal(1, Build(Page("i", English, "INTERVIEW", "")).Find("interview", English).Total);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void An_index_of_nothing_finds_nothing()
    {
        var index = Build();

        Assert.Equal(0, index.Find("asylum", English).Total);
        Assert.Empty(index.Suggest("a", English, 5));
    }

    [Fact]
    public void Two_documents_of_one_id_and_language_are_refused()
    {
        var fault = Assert.Throws<ArgumentException>(() => Build(Documents[0], Documents[0]));

        Assert.Contains("'page:guidance/claim-asylum' in 'en'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_documents_than_a_shard_holds_are_found_each_by_its_own_word()
    {
        var documents = Enumerable.Range(0, 5_000).Select(i => Page($"p{i:D5}", English, $"Word{i}", "common")).ToList();
        var index = Build([.. documents]);

        Assert.All([0, 2_047, 4_095, 4_096, 4_097, 4_999], i => Assert.Equal([$"p{i:D5}"], index.Find($"word{i}", English).Ids()));
        Assert.Equal(5_000, index.Find("common", English).Total);
    }

    [Fact]
    public void Many_threads_get_the_answers_of_one()
    {
        var expected = _queries.Select(query => Trace(SampleIndex, query)).ToList();

        Parallel.For(0, 200, i => Assert.Equal(expected[i % _queries.Length], Trace(SampleIndex, _queries[i % _queries.Length])));
    }

    [Fact]
    public void A_cancelled_search_stops() =>
        Assert.Throws<OperationCanceledException>(() => SampleIndex.Search(new SearchQuery { Text = "asylum", Language = English }, new CancellationToken(canceled: true)));

    [Fact]
    public void An_index_that_nobody_holds_is_collected()
    {
        var dropped = Enumerable.Range(0, 5).Select(_ => BuiltSearchedAndDropped()).ToList();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.Contains(dropped, reference => !reference.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference BuiltSearchedAndDropped()
    {
        var index = Build(Documents);
        index.Find("asylum", English);
        return new WeakReference(index);
    }

    private static string Trace(SearchIndex index, string query) =>
        string.Join('\n', index.Find(query, English).Hits.Select(hit => $"{hit.Address} {hit.Title.Text} {hit.Passage.Text} {string.Join(',', hit.Passage.Marks)}"));
}
