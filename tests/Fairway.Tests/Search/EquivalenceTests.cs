using Fairway.Languages;
using Fairway.Search.Analysis;

namespace Fairway.Tests.Search;

public sealed class EquivalenceTests
{
    public static TheoryData<string, string, string, bool> Pairs()
    {
        var pairs = new TheoryData<string, string, string, bool>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Search", "Data", "equivalences.tsv")).Skip(1))
        {
            var cells = line.Split('\t');
            pairs.Add(cells[0], cells[1], cells[2], cells[3] == "yes");
        }

        return pairs;
    }

    [Fact]
    public void All_fifty_four_pairs_are_tried() => Assert.Equal(54, Pairs().Count);

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_spellings_fold_to_the_same_terms_where_readers_mean_the_same(string language, string left, string right, bool same)
    {
        Assert.Equal(same, Terms(language, left, token => token.Folded).SequenceEqual(Terms(language, right, token => token.Folded)));
        Assert.Equal(same, Terms(language, left, token => token.Stem).SequenceEqual(Terms(language, right, token => token.Stem)));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_page_is_found_by_the_other_spelling_where_readers_mean_the_same(string language, string left, string right, bool same)
    {
        var tag = LanguageTag.Parse(language);
        var index = SearchCorpus.Build(SearchCorpus.Page("left", tag, left, ""), SearchCorpus.Page("other", tag, "xxx", ""));

        Assert.Equal(same ? ["left"] : [], index.Find(right, tag).Ids());
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_spelling_is_the_same_composed_or_decomposed(string language, string left, string right, bool same)
    {
        _ = same;
        foreach (var text in new[] { left, right })
            Assert.Equal(Terms(language, text.Normalize(System.Text.NormalizationForm.FormC), token => token.Exact), Terms(language, text.Normalize(System.Text.NormalizationForm.FormD), token => token.Exact));
    }

    private static List<string> Terms(string language, string text, Func<TermForms, string> form) =>
        [.. new TextAnalyzerPool(AnalysisTable.For(LanguageTag.Parse(language))).Analyze(text).Select(token => form(token.Forms))];
}
