using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Search.Indexing;

/// <summary>One thing that can be found, with its document in each language.</summary>
internal sealed class Subject(string id, ImmutableArray<SearchDocument> versions)
{
    public string Id { get; } = id;

    public ImmutableArray<SearchDocument> Versions { get; } = versions;

    /// <summary>The document in that language; null if there is none.</summary>
    public SearchDocument? In(LanguageTag language)
    {
        foreach (var version in Versions)
            if (version.Language == language)
                return version;
        return null;
    }
}
