using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Fairway.Languages;

/// <summary>The languages that a site offers, in its order.</summary>
public sealed class LanguageSet
{
    public required Language Source { get; init; }

    public required ImmutableArray<Language> All { get; init; }

    /// <summary>Finds a language by its own tag; aliases are not addresses.</summary>
    public bool TryGet(LanguageTag tag, [NotNullWhen(true)] out Language? language) => throw new NotImplementedException();

    public Language this[LanguageTag tag] =>
        TryGet(tag, out var language) ? language : throw new KeyNotFoundException($"The site does not offer '{tag}'.");

    /// <summary>The site's languages with those of an Accept-Language header first, by all of its values and their weights, aliases known; the rest in the site's order.</summary>
    public ImmutableArray<Language> OrderedFor(string? acceptLanguage) => throw new NotImplementedException();
}
