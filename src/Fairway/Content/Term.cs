using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Content;

/// <summary>A glossary entry: <c>terms/{id}.yaml</c>.</summary>
public sealed record Term
{
    public required string Id { get; init; }

    public Uri? Source { get; init; }

    public required ImmutableDictionary<LanguageTag, TermText> Texts { get; init; }
}

/// <param name="Name">The term as a heading.</param>
/// <param name="Forms">Synonyms and inflections, for search.</param>
/// <param name="Definition">Plain text.</param>
/// <param name="Translation">Null in the source language.</param>
public sealed record TermText(string Name, ImmutableArray<string> Forms, string Definition, Translation? Translation);
