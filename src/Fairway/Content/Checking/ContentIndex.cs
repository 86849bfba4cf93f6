using System.Collections.Concurrent;
using System.Collections.Immutable;
using Fairway.Content.Reading;
using Fairway.Input;
using Fairway.Statistics;

namespace Fairway.Content.Checking;

/// <summary>Everything that exists in a tree, broken or not, so that a broken page is one fault and not one more for every link to it.</summary>
internal sealed class ContentIndex
{
    /// <summary>Most unknown names for which the nearest one is looked for: each costs a look at every name.</summary>
    private const int MaxSuggestions = 200;

    private readonly ConcurrentDictionary<(DatasetId Dataset, string Figure, DateOnly? At), bool> _figures = new();
    private int _suggestions;

    public required SiteDraft Site { get; init; }

    public required ImmutableSortedDictionary<PageId, PageDraft> Pages { get; init; }

    /// <summary>By name; null where it could not be read.</summary>
    public required ImmutableSortedDictionary<string, Dataset?> Datasets { get; init; }

    /// <summary>By name; null where it could not be read.</summary>
    public required ImmutableSortedDictionary<string, Term?> Terms { get; init; }

    public required ImmutableArray<RedirectDraft> Redirects { get; init; }

    public required ImmutableArray<BestBetDraft> BestBets { get; init; }

    public required ImmutableArray<CalendarDraft> Calendar { get; init; }

    /// <summary>A figure has a value at a date. Remembered, since pages name the same few figures again and again.</summary>
    public bool HasValue(Dataset dataset, string figure, DateOnly? at) =>
        _figures.GetOrAdd((dataset.Id, figure, at), static (key, dataset) => dataset.Figure(key.Figure, key.At) is not null, dataset);

    /// <summary>" Did you mean 'x'?", or nothing.</summary>
    public string Nearest(string name, IEnumerable<string> candidates) =>
        Interlocked.Increment(ref _suggestions) <= MaxSuggestions && Suggestion.Nearest(name, candidates) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    /// <summary>Why a dataset that does not exist cannot be named.</summary>
    public string UnknownDataset(string name) => $"There is no dataset '{Suggestion.Clip(name)}'.{Nearest(name, Datasets.Keys)} Datasets are folders in datasets/.";

    /// <summary>Why a page that does not exist cannot be named, and what to do.</summary>
    public string UnknownPage(string page)
    {
        foreach (var redirect in Redirects)
        {
            if (redirect.FromPlace.Text == page)
                return redirect.To is { } to ? $"The page '{page}' is now '{to}'. Write that." : $"The page '{page}' is gone. Take the link out.";
        }

        return $"There is no page '{Suggestion.Clip(page)}'.{Nearest(page, Pages.Keys.Select(id => id.ToString()))}";
    }
}
