using System.Collections.Immutable;
using Fairway.Search.Analysis;

namespace Fairway.Search.Indexing;

/// <summary>A text of a document that is searched, in two fields of the index, and what a match in it weighs.</summary>
/// <param name="Parts">The pieces of it in a document; a phrase does not reach from one to the next.</param>
internal sealed record SearchText(string Name, float Weight, Func<SearchDocument, IEnumerable<string>> Parts)
{
    /// <summary>What a match of the stem weighs beside a match of the exact form.</summary>
    public const float StemWeight = 0.9f;

    private const string StemEnding = ".stem";

    public string ExactField { get; } = Name + ".exact";

    public string StemField { get; } = Name + StemEnding;

    public IEnumerable<string> Fields => [ExactField, StemField];

    public static ImmutableArray<SearchText> All { get; } =
    [
        new("title", 2.0f, document => [document.Title]),
        new("synonyms", 2.0f, document => document.Synonyms),
        new("headings", 1.5f, document => document.Sections.Select(section => section.Heading).OfType<string>()),
        new("summary", 1.5f, document => [document.Summary]),
        new("body", 1.0f, document => document.Sections.Select(section => section.Text)),
    ];

    /// <summary>What is written in the document's language alone.</summary>
    public static ImmutableArray<SearchText> Own { get; } = [.. All.Where(text => text.Name != "synonyms")];

    /// <summary>What a word is in an exact field; null if it is not there.</summary>
    public static string? Exact(TermForms forms) => forms.IsStopWord ? null : forms.Exact;

    /// <summary>What a word is in a stem field.</summary>
    public static string Stem(TermForms forms) => forms.Stem;

    /// <summary>Whether a field holds what documents are called.</summary>
    public static bool IsName(string field) => field.StartsWith("title.", StringComparison.Ordinal);

    public static bool IsStemField(string field) => field.EndsWith(StemEnding, StringComparison.Ordinal);
}
