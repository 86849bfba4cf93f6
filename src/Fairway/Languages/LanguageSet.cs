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

    /// <summary>Finds a language by its own tag; aliases are not addresses.</summary>
    public bool TryGet(LanguageTag tag, [NotNullWhen(true)] out Language? language) => _byTag.TryGetValue(tag, out language);

    public Language this[LanguageTag tag] =>
        TryGet(tag, out var language) ? language : throw new KeyNotFoundException($"The site does not offer '{tag}'.");

    /// <summary>
    /// The site's languages with those of an Accept-Language header first, by all of its values and their weights, aliases known; the rest in the site's order.
    /// A value that is not well formed is passed over; the answer always holds every language once.
    /// </summary>
    public ImmutableArray<Language> OrderedFor(string? acceptLanguage)
    {
        var weights = new Dictionary<Language, decimal>();
        decimal anyWeight = 0;
        foreach (var (range, weight) in AcceptLanguage.Read(acceptLanguage))
        {
            if (range == "*")
                anyWeight = weight;
            else if (Find(range, exactly: weight == 0) is { } language)
                weights[language] = weights.TryGetValue(language, out var known) ? (known == 0 || weight == 0 ? 0 : Math.Max(known, weight)) : weight;
        }

        // The sort is stable: equal weights keep the site's order unless the header's order says more.
        var asked = weights.Keys.ToList();
        return
        [
            .. All.OrderByDescending(language => weights.GetValueOrDefault(language, anyWeight))
                .ThenBy(language => asked.IndexOf(language) is >= 0 and var place && weights[language] > 0 ? place : int.MaxValue),
        ];
    }

    /// <summary>The best language for a range such as <c>fa-IR</c>: its own tag or alias, else one that is more special, else the same for <c>fa</c> (RFC 4647, section 3.4).</summary>
    private Language? Find(string range, bool exactly)
    {
        while (true)
        {
            if (LanguageTag.TryParse(range, out var tag))
            {
                if (All.FirstOrDefault(language => language.Tag == tag) is { } own)
                    return own;
                if (All.FirstOrDefault(language => language.Aliases.Contains(tag)) is { } alias)
                    return alias;
                if (!exactly && All.FirstOrDefault(language => language.Tag.Value.StartsWith(tag.Value + "-", StringComparison.Ordinal)) is { } narrower)
                    return narrower;
            }

            var cut = range.LastIndexOf('-');
            if (exactly || cut <= 0)
                return null;
            range = range[..cut];
        }
    }
}
