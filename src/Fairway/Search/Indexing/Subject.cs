using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Search.Indexing;

/// <summary>One thing that can be found, with its document in each language.</summary>
internal sealed class Subject(string id, ImmutableArray<SubjectVersion> versions)
{
    public string Id { get; } = id;

    public ImmutableArray<SubjectVersion> Versions { get; } = versions;

    /// <param name="known">What other documents count for in the facets.</param>
    public static Subject Of(string id, IEnumerable<SearchDocument> documents, Dictionary<FacetValues, FacetValues> known) =>
        new(id, [.. documents.Select(document => new SubjectVersion(document, FacetValues.Of(document, known)))]);

    /// <summary>The version in that language; null if there is none.</summary>
    public SubjectVersion? In(LanguageTag language)
    {
        foreach (var version in Versions)
            if (version.Document.Language == language)
                return version;
        return null;
    }
}

/// <param name="Facets">What the document counts for in each.</param>
internal sealed record SubjectVersion(SearchDocument Document, FacetValues Facets);
