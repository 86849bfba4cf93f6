using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Statistics;

namespace Fairway.Content;

/// <summary>Everything that an edition of the site is made of, read and parsed. Immutable.</summary>
public sealed record ContentTree
{
    public required SiteSettings Settings { get; init; }

    public required LanguageSet Languages { get; init; }

    public required ImmutableSortedDictionary<PageId, Page> Pages { get; init; }

    public required ImmutableSortedDictionary<DatasetId, Dataset> Datasets { get; init; }

    public required ImmutableSortedDictionary<string, Term> Terms { get; init; }

    public required ImmutableDictionary<PageId, Redirect> Redirects { get; init; }

    /// <summary>Messages of every offered language.</summary>
    public required ImmutableDictionary<LanguageTag, Messages> Messages { get; init; }
}
