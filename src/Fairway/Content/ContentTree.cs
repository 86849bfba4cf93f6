using System.Collections.Immutable;
using Fairway.Content.Calendar;
using Fairway.Content.Checking;
using Fairway.Content.Past;
using Fairway.Content.Reading;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Statistics;

namespace Fairway.Content;

/// <summary>
/// Everything that an edition of the site is made of, parsed. Immutable. The tree of now is read whole; one of the past reads a page, a dataset, a term or
/// messages when they are asked for. What two trees have in common is the same object in both.
/// </summary>
public sealed record ContentTree
{
    internal ContentTree(ContentLayout layout, Deferred<ImmutableDictionary<PageId, Redirect>> redirects) => (Layout, DeferredRedirects) = (layout, redirects);

    public required SiteSettings Settings { get; init; }

    public required LanguageSet Languages { get; init; }

    public required ContentDictionary<PageId, Page> Pages { get; init; }

    public required ContentDictionary<DatasetId, Dataset> Datasets { get; init; }

    public required ContentDictionary<string, Term> Terms { get; init; }

    public ImmutableDictionary<PageId, Redirect> Redirects => DeferredRedirects.Value;

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<BestBet> BestBets { get; init; } = [];

    /// <summary>What is announced, in the order of the file.</summary>
    public ImmutableArray<CalendarEntry> Calendar { get; init; } = [];

    /// <summary>Messages of every offered language.</summary>
    public required ContentDictionary<LanguageTag, Messages> Messages { get; init; }

    internal Deferred<ImmutableDictionary<PageId, Redirect>> DeferredRedirects { get; }

    /// <summary>The files that it was read from.</summary>
    internal ContentLayout Layout { get; }

    /// <summary>What it was made of, with the places that a check names, so that the next tree is read from it and what changed; null in the past.</summary>
    internal ContentIndex? Index { get; init; }

    /// <summary>Where what differs is read from; null for a tree that was read whole.</summary>
    internal PastContent? Past { get; init; }

    /// <summary>What the check said, by the part of the tree that it is about.</summary>
    internal ImmutableDictionary<string, ImmutableArray<Fault>> Warnings { get; init; } = ImmutableDictionary<string, ImmutableArray<Fault>>.Empty;
}
