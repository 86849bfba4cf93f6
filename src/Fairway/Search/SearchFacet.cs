using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Fairway.Search;

/// <summary>One way to narrow results, and what a document counts for in it: one value, or several, or none.</summary>
public sealed class SearchFacet
{
    // A search counts the years of every match, and would write each of them anew.
    private static readonly ImmutableArray<string> Years = [.. Enumerable.Range(0, DateOnly.MaxValue.Year + 1).Select(year => year.ToString("0000", CultureInfo.InvariantCulture))];

    private readonly Func<SearchDocument, string>? _value;
    private readonly Func<SearchDocument, ImmutableArray<string>>? _values;

    private SearchFacet(string name, Func<SearchDocument, string> value) => (Name, _value) = (name, value);

    private SearchFacet(string name, Func<SearchDocument, ImmutableArray<string>> values) => (Name, _values) = (name, values);

    public static SearchFacet Type { get; } = new("type", document => document.Type);

    public static SearchFacet Topic { get; } = new("topic", document => document.Topics);

    /// <summary>Tag of the language in which the document is shown: the reader's where it has that version.</summary>
    public static SearchFacet Language { get; } = new("in", document => document.Language.Value);

    /// <summary>Parts of the United Kingdom: england, wales, scotland, northern-ireland.</summary>
    public static SearchFacet AppliesTo { get; } = new("applies-to", document => document.AppliesTo);

    /// <summary>The year of <see cref="SearchDocument.Date"/>: four digits, Gregorian.</summary>
    public static SearchFacet Year { get; } = new("year", document => Years[document.Date.Year]);

    /// <summary>In the order in which they are offered.</summary>
    public static ImmutableArray<SearchFacet> All { get; } = [Type, Topic, Language, AppliesTo, Year];

    /// <summary>As it is called in addresses and answers.</summary>
    public string Name { get; }

    internal bool Has(SearchDocument document, string value) => _value is not null ? _value(document) == value : _values!(document).Contains(value);

    internal void Count(SearchDocument document, Dictionary<string, int> counts)
    {
        if (_value is not null)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, _value(document), out _)++;
            return;
        }

        foreach (var value in _values!(document))
            CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;
    }
}
