using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Content.Translating;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Sites.Differences;

namespace Fairway.Sites.Translating;

/// <summary>What pages say in one language for words of the source language. Immutable; asked by many threads.</summary>
public sealed class TranslationMemory
{
    /// <summary>Pairs that are kept: some hundred megabytes at most. A site of forty pages has four thousand; what comes after is left out.</summary>
    public const int MaxPairs = 50_000;

    /// <summary>Least likeness of what is suggested: twice the words that both have, by all words of both.</summary>
    public const double LeastLikeness = 0.6;

    /// <summary>A word that stands in more pairs says nothing of which ones are alike, and is not looked up.</summary>
    private const int MostPlaces = 2_000;

    /// <summary>Pairs that share the most words, which alone are compared.</summary>
    private const int MostCompared = 40;

    private readonly ILookup<string, MemoryPair> _exact;
    private readonly ImmutableArray<Entry> _entries;
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);
    private readonly ImmutableDictionary<PageId, PagePairs> _pages;

    private TranslationMemory(ImmutableDictionary<PageId, PagePairs> pages)
    {
        _pages = pages;
        ImmutableArray<MemoryPair> pairs = [.. pages.OrderBy(page => page.Key).SelectMany(page => page.Value.Pairs).Distinct().Take(MaxPairs)];
        _exact = pairs.ToLookup(pair => pair.Source, StringComparer.Ordinal);
        _entries = [.. pairs.Select(pair => new Entry(pair, new CutBlock(new TextBlock(BlockKind.Paragraph, pair.Source))))];
        foreach (var (i, entry) in _entries.Index())
        {
            foreach (var word in Words(entry.Cut))
            {
                if (!_places.TryGetValue(word, out var places))
                    _places.Add(word, places = []);
                places.Add(i);
            }
        }
    }

    /// <summary>How many pairs it has.</summary>
    public int Count => _entries.Length;

    /// <summary>Of every page whose translation is of the newest edition.</summary>
    /// <param name="content">Of a release.</param>
    /// <param name="files">What it was read from.</param>
    /// <param name="language">Of the translations.</param>
    /// <param name="before">Of an earlier release, whose pages are not read again where they are the same; null for none.</param>
    /// <param name="cancellationToken">Stops it between pages.</param>
    public static TranslationMemory Of(ContentTree content, FileTree files, LanguageTag language, TranslationMemory? before, CancellationToken cancellationToken)
    {
        var pages = ImmutableDictionary.CreateBuilder<PageId, PagePairs>();
        foreach (var page in content.Pages.Values)
        {
            if (page.Texts.GetValueOrDefault(language) is not { } text || text.Edition != page.SourceText.Edition)
                continue;
            pages[page.Id] = before?._pages.GetValueOrDefault(page.Id) is { } known && ReferenceEquals(known.Page, page)
                ? known
                : new PagePairs(page, Pairs(page.Id, Read(page.SourceText.File), Read(text.File)));
        }

        return new(pages.ToImmutable());

        PageWords Read(string path) => PageWords.Read(System.Text.Encoding.UTF8.GetString(files.Read(path, cancellationToken)));
    }

    /// <summary>Of texts that are known one by one, such as those of earlier releases.</summary>
    public static TranslationMemory Of(PageId page, IEnumerable<(PageWords Source, PageWords Translation)> texts) =>
        new(ImmutableDictionary<PageId, PagePairs>.Empty.Add(page, new(null, [.. texts.SelectMany(pair => Pairs(page, pair.Source, pair.Translation))])));

    /// <summary>The same words first, then those most alike; each translation once.</summary>
    /// <param name="source">What is to be translated.</param>
    /// <param name="most">How many at most.</param>
    public ImmutableArray<MemoryMatch> Find(string source, int most)
    {
        var found = _exact[source].Select(pair => new MemoryMatch(pair, 1, [new(RunState.Kept, source)])).Concat(Alike(source));
        return [.. found.DistinctBy(match => match.Pair.Target).Take(most)];
    }

    private IEnumerable<MemoryMatch> Alike(string source)
    {
        var cut = new CutBlock(new TextBlock(BlockKind.Paragraph, source));
        var shared = new Dictionary<int, int>();
        foreach (var place in Words(cut).Select(word => _places.GetValueOrDefault(word)).OfType<List<int>>().Where(places => places.Count <= MostPlaces).SelectMany(places => places))
            shared[place] = shared.GetValueOrDefault(place) + 1;
        return shared.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Take(MostCompared)
            .Select(entry => (Entry: _entries[entry.Key], Likeness: _entries[entry.Key].Cut.LikenessTo(cut)))
            .Where(match => match.Likeness >= LeastLikeness && match.Entry.Pair.Source != source)
            .OrderByDescending(match => match.Likeness)
            .Select(match => new MemoryMatch(match.Entry.Pair, match.Likeness, WordDifference.Between(match.Entry.Cut.Words, cut.Words)));
    }

    private static IEnumerable<string> Words(CutBlock cut) => cut.Words.Where(word => !string.IsNullOrWhiteSpace(word)).Distinct(StringComparer.Ordinal);

    private static ImmutableArray<MemoryPair> Pairs(PageId page, PageWords source, PageWords translation)
    {
        var (_, units) = MarkdownUnits.Pair(source.Body, translation.Body, out _);
        return
        [
            .. new[] { (source.Title, translation.Title), (source.Summary, translation.Summary) }
                .Concat(source.Notes.Select(note => ((string?)note.Value, translation.Notes.GetValueOrDefault(note.Key))))
                .Concat(units.Select(unit => ((string?)unit.Source, unit.Target)))
                .Where(pair => pair is (not null, not null) && pair.Item1 != pair.Item2)
                .Select(pair => new MemoryPair(pair.Item1!, pair.Item2!, page)),
        ];
    }

    /// <param name="Page">As it was read; null where nothing is to be read again.</param>
    private sealed record PagePairs(Page? Page, ImmutableArray<MemoryPair> Pairs);

    private sealed record Entry(MemoryPair Pair, CutBlock Cut);
}
