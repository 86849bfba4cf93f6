using System.Collections.Immutable;
using System.Globalization;

namespace Fairway.Search;

/// <summary>One way to narrow results, and what a document counts for in it: one value, or several, or none.</summary>
public sealed class SearchFacet
{
    private readonly Func<SearchDocument, ImmutableArray<string>> _values;

    private SearchFacet(string name, Func<SearchDocument, ImmutableArray<string>> values) => (Name, _values) = (name, values);

    public static SearchFacet Type { get; } = new("type", document => [document.Type]);

    public static SearchFacet Topic { get; } = new("topic", document => document.Topics);

    /// <summary>Tag of the language in which the document is shown: the reader's where it has that version.</summary>
    public static SearchFacet Language { get; } = new("in", document => [document.Language.Value]);

    /// <summary>Parts of the United Kingdom: england, wales, scotland, northern-ireland.</summary>
    public static SearchFacet AppliesTo { get; } = new("applies-to", document => document.AppliesTo);

    /// <summary>The year of <see cref="SearchDocument.Date"/>: four digits, Gregorian.</summary>
    public static SearchFacet Year { get; } = new("year", document => [document.Date.Year.ToString("0000", CultureInfo.InvariantCulture)]);

    /// <summary>In the order in which they are offered.</summary>
    public static ImmutableArray<SearchFacet> All { get; } = [Type, Topic, Language, AppliesTo, Year];

    /// <summary>As it is called in addresses and answers.</summary>
    public string Name { get; }

    /// <summary>What a document counts for.</summary>
    internal ImmutableArray<string> Of(SearchDocument document) => _values(document);
}
