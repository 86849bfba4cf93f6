using CsCheck;
using Fairway.Languages;
using Fairway.Search;

namespace Fairway.Tests.Search;

/// <summary>Some documents of few subjects, steps in each of which some of them change, go or come, and queries.</summary>
internal sealed record IndexHistory(SearchDocument[] First, SearchDocument[][] Changes, string[] Queries)
{
    public static Gen<IndexHistory> Any(int subjects, int documents, int steps) => Gen.Select(
        RandomCorpus.Document(subjects).Array[0, documents],
        RandomCorpus.Document(subjects).Array[0, documents / 4].Array[1, steps],
        RandomCorpus.Query.Array[4, 6],
        (first, changes, queries) => new IndexHistory(first, changes, queries));

    /// <summary>What each step takes away and brings, and what is there after it. What is drawn changes where it is there, or goes; else it comes.</summary>
    public IEnumerable<Step> Steps()
    {
        var there = new Dictionary<(string, LanguageTag), SearchDocument>();
        foreach (var step in Changes.Prepend(First))
        {
            var drawn = step.DistinctBy(Key).ToList();
            var removed = drawn.Select(Key).Where(there.ContainsKey).Select(key => there[key]).ToList();
            var added = drawn.Where(document => !there.ContainsKey(Key(document)) || document.Title.Length % 3 != 0).ToList();
            foreach (var document in removed)
                there.Remove(Key(document));
            foreach (var document in added)
                there.Add(Key(document), document);
            yield return new Step(removed, added, [.. there.Values]);
        }
    }

    private static (string, LanguageTag) Key(SearchDocument document) => (document.Id, document.Language);

    public sealed record Step(IReadOnlyCollection<SearchDocument> Removed, IReadOnlyCollection<SearchDocument> Added, IReadOnlyCollection<SearchDocument> There);
}
