using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Search;

namespace Fairway.Sites;

/// <summary>What of a site can be found, by subject, so that search is told only what is different in the next. Immutable.</summary>
internal sealed class SiteDocuments
{
    private readonly ImmutableDictionary<string, ImmutableArray<SearchDocument>> _bySubject;
    private readonly DateOnly _newest;

    private SiteDocuments(ImmutableDictionary<string, ImmutableArray<SearchDocument>> bySubject, DateOnly newest) => (_bySubject, _newest) = (bySubject, newest);

    /// <summary>Of a site that cannot be searched.</summary>
    public static SiteDocuments None { get; } = new(ImmutableDictionary.Create<string, ImmutableArray<SearchDocument>>(StringComparer.Ordinal), default);

    public IReadOnlyCollection<SearchDocument> All => [.. _bySubject.Values.SelectMany(versions => versions)];

    public static SiteDocuments Of(ContentTree content) => new(
        SiteSearchDocuments.Of(content).GroupBy(document => document.Id, StringComparer.Ordinal)
            .ToImmutableDictionary(subject => subject.Key, subject => subject.ToImmutableArray(), StringComparer.Ordinal),
        SiteSearchDocuments.Newest(content));

    /// <summary>The documents of the next site, made again only where they can be different.</summary>
    public SiteDocumentsUpdate Next(ContentTree was, ContentTree now)
    {
        var changed = new ChangedSubjects(was, now);
        var newest = Newest(changed.Pages, was, now);
        var made = new Dictionary<string, ImmutableArray<SearchDocument>>(StringComparer.Ordinal);
        foreach (var id in changed.Pages)
            made[SiteSearchDocuments.SubjectOf(id)] = now.Pages.TryGetValue(id, out var page) ? [.. SiteSearchDocuments.OfPage(now, page)] : [];
        foreach (var page in Renamed(changed, now))
            made[SiteSearchDocuments.SubjectOf(page.Id)] = [.. SiteSearchDocuments.OfPage(now, page)];
        foreach (var name in newest == _newest ? changed.Terms : changed.Terms.Union(now.Terms.Keys))
            made[SiteSearchDocuments.SubjectOf(name)] = now.Terms.TryGetValue(name, out var term) ? [.. SiteSearchDocuments.OfTerm(term, newest)] : [];
        foreach (var id in changed.Datasets)
            made[SiteSearchDocuments.SubjectOf(id)] = now.Datasets.TryGetValue(id, out var dataset) ? [.. SiteSearchDocuments.OfDataset(dataset)] : [];

        var removed = made.Keys.SelectMany(subject => _bySubject.GetValueOrDefault(subject, []));
        var bySubject = _bySubject.RemoveRange(made.Where(subject => subject.Value.IsEmpty).Select(subject => subject.Key)).SetItems(made.Where(subject => !subject.Value.IsEmpty));
        return new(new(bySubject, newest), [.. removed], [.. made.Values.SelectMany(versions => versions)]);
    }

    // Without a walk over all pages, unless the newest became older or went away.
    private DateOnly Newest(ICollection<PageId> changed, ContentTree was, ContentTree now)
    {
        var newest = DatesOf(changed, now).Append(_newest).Max();
        return newest > _newest || !DatesOf(changed, was).Contains(_newest) || DatesOf(changed, now).Contains(_newest) ? newest : SiteSearchDocuments.Newest(now);
    }

    private static IEnumerable<DateOnly> DatesOf(IEnumerable<PageId> pages, ContentTree content) =>
        pages.Select(content.Pages.GetValueOrDefault).OfType<Page>().Select(page => page.SourceText.Changes[0].Date);

    /// <summary>Pages that are as they were, but take other words from the terms and the data that they are about.</summary>
    private IEnumerable<Page> Renamed(ChangedSubjects changed, ContentTree now) => changed.Terms.IsEmpty && changed.Datasets.IsEmpty ? [] : now.Pages.Values
        .Where(page => page.Withdrawn is null && !changed.Pages.Contains(page.Id) && changed.AreNamedBy(page))
        .Where(page => !_bySubject[SiteSearchDocuments.SubjectOf(page.Id)][0].Synonyms.SequenceEqual(SiteSearchDocuments.SynonymsOf(now, page)));
}

/// <param name="Documents">Of the next site.</param>
/// <param name="Removed">What the index before has of every subject that is different.</param>
/// <param name="Added">What stands there now.</param>
internal sealed record SiteDocumentsUpdate(SiteDocuments Documents, ImmutableArray<SearchDocument> Removed, ImmutableArray<SearchDocument> Added);
