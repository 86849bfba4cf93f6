using Fairway.Languages;

namespace Fairway.Search;

/// <summary>A built index: immutable, in memory, safe for many threads, left to the garbage collector when its site is swapped out.</summary>
public sealed class SearchIndex
{
    /// <summary>Analyses and indexes all documents.</summary>
    public static SearchIndex Build(IReadOnlyCollection<SearchDocument> documents, LanguageSet languages, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    public SearchResults Search(SearchQuery query, CancellationToken cancellationToken) => throw new NotImplementedException();
}
