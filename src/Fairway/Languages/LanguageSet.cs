using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Fairway.Languages;

/// <summary>The languages that a site offers, in its order.</summary>
public sealed class LanguageSet
{
    private FrozenDictionary<LanguageTag, Language> _byTag = FrozenDictionary<LanguageTag, Language>.Empty;

    public required Language Source { get; init; }

    public required ImmutableArray<Language> All
    {
        get;
        init
        {
            field = value;
            _byTag = value.ToFrozenDictionary(language => language.Tag);
        }
    }

    /// <summary>Languages that are known and not offered: their readers are led to a near one that is.</summary>
    public ImmutableArray<Language> NotOffered { get; init; } = [];

    /// <summary>Finds a language by its own tag; aliases are not addresses.</summary>
    public bool TryGet(LanguageTag tag, [NotNullWhen(true)] out Language? language) => _byTag.TryGetValue(tag, out language);

    public Language this[LanguageTag tag] =>
        TryGet(tag, out var language) ? language : throw new KeyNotFoundException($"The site does not offer '{tag}'.");

    /// <summary>
    /// The site's languages with those of an Accept-Language header first, by all of its values and their weights, aliases known; the rest in the site's order.
    /// A value that is not well formed is passed over; a language of weight 0 is not brought forward. The answer always holds every language once.
    /// </summary>
    public ImmutableArray<Language> OrderedFor(string? acceptLanguage)
    {
        var preferences = new Dictionary<Language, (decimal Weight, int Place)>();
        decimal anyWeight = 0;
        foreach (var (place, (range, weight)) in AcceptLanguage.Read(acceptLanguage).Index())
        {
            if (range == "*")
                anyWeight = weight;
            else if (Find(range, exactly: weight == 0) is { } language)
                preferences[language] = Stronger(preferences.GetValueOrDefault(language, (weight, place)), (weight, place));
        }

        if (preferences.Count == 0)
            return All;
        (decimal Weight, int Place) Of(Language language) => preferences.GetValueOrDefault(language, (anyWeight, int.MaxValue));
        return [.. All.OrderByDescending(language => Of(language).Weight).ThenBy(language => Of(language).Place)];
    }

    // Weight 0 means "not this one", whatever else the header says.
    private static (decimal Weight, int Place) Stronger((decimal Weight, int Place) known, (decimal Weight, int Place) next) =>
        known.Weight == 0 || next.Weight == 0 ? (0, int.MaxValue) : known.Weight >= next.Weight ? known : next;

    /// <summary>The language for a range such as <c>fa-IR</c>: by tag or alias, else one near to it that is offered, else a narrower one, else the same for <c>fa</c> (RFC 4647, section 3.4).</summary>
    /// <param name="range">From a header.</param>
    /// <param name="exactly">By tag or alias only: who refuses <c>fa-IR</c> does not refuse <c>fa</c>.</param>
    private Language? Find(string range, bool exactly)
    {
        while (true)
        {
            if (LanguageTag.TryParse(range, out var tag))
            {
                if (Named(All, tag) is { } known)
                    return known;
                if (!exactly && Named(NotOffered, tag)?.Fallbacks.Select(near => Named(All, near)).FirstOrDefault(near => near is not null) is { } fallback)
                    return fallback;
                if (!exactly && All.FirstOrDefault(language => language.Tag.Value.StartsWith(tag.Value + "-", StringComparison.Ordinal)) is { } narrower)
                    return narrower;
            }

            var cut = range.LastIndexOf('-');
            if (exactly || cut <= 0)
                return null;
            range = range[..cut];
        }
    }

    private static Language? Named(ImmutableArray<Language> languages, LanguageTag tag) =>
        languages.FirstOrDefault(language => language.Tag == tag) ?? languages.FirstOrDefault(language => language.Aliases.Contains(tag));
}
