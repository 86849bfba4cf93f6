using System.Collections.Immutable;
using Fairway.Content.Checking;
using Fairway.Content.Reading;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Statistics.Reading;

namespace Fairway.Content;

/// <summary>Reads and checks what was touched, and takes over everything else from the tree before. A whole tree is one of which all is touched.</summary>
/// <param name="files">What is read from.</param>
/// <param name="layout">Where its files are.</param>
/// <param name="site">Its settings, by which pages are read.</param>
/// <param name="previous">A tree that was accepted, and read by settings that read pages alike; null for none.</param>
/// <param name="touched">What may differ from it.</param>
internal sealed class ContentAssembly(ContentFiles files, ContentLayout layout, SiteDraft site, ContentTree? previous, TouchedContent touched)
{
    /// <summary>Fewer than this are not worth waking other threads for, which a busy machine makes wait.</summary>
    private const int WorthSharing = 8;

    /// <summary>Null when a fault is an error.</summary>
    public ContentTree? Run()
    {
        foreach (var path in touched.Removed)
            files.Book.Forget(path);

        var languages = ReadLanguages();
        var messages = languages is null ? null : ReadMessages(languages);
        var index = ReadIndex();
        var redirects = Check(index, messages);
        var bestBets = files.Part("best-bets", own => BestBetCheck.Run(index, own.Faults));
        var calendar = files.Part("calendar", own => CalendarCheck.Run(index, own.Faults));

        var warnings = files.Book.Finish();
        return files.Faults.HasErrors ? null : new ContentTree(layout, redirects)
        {
            Settings = site.Settings,
            Languages = languages!,
            Messages = messages!,
            BestBets = IsSame(previous?.BestBets, bestBets) ? previous!.BestBets : bestBets,
            Calendar = IsSame(previous?.Calendar, calendar) ? previous!.Calendar : calendar,
            Pages = Taken(previous?.Pages, touched.Pages, id => index.Pages.GetValueOrDefault(id)?.ToPage()),
            Datasets = Taken(previous?.Datasets, touched.Datasets.Select(DatasetId.Parse), id => index.Datasets.GetValueOrDefault(id.Value)),
            Terms = Taken(previous?.Terms, touched.Terms, name => index.Terms.GetValueOrDefault(name), StringComparer.Ordinal),
            Index = index,
            Warnings = warnings,
        };
    }

    // What did not change is the same object in both trees.
    private static bool IsSame<T>(ImmutableArray<T>? was, ImmutableArray<T> now) => was is { } before && before.SequenceEqual(now);

    private static ContentDictionary<TKey, TValue> Taken<TKey, TValue>(
        ContentDictionary<TKey, TValue>? previous, IEnumerable<TKey> touched, Func<TKey, TValue?> value, IComparer<TKey>? comparer = null)
        where TKey : notnull
        where TValue : class =>
        (previous ?? new(ImmutableSortedDictionary.Create<TKey, Deferred<TValue>>(comparer)))
            .With(touched.Select(key => KeyValuePair.Create(key, value(key) is { } now ? new Deferred<TValue>(now) : null)));

    private LanguageSet? ReadLanguages() =>
        previous is null || touched.Languages ? files.Part("languages.json", own => LanguagesFile.Read(own, layout, site.Settings)) : previous.Languages;

    private ContentDictionary<LanguageTag, Messages>? ReadMessages(LanguageSet languages)
    {
        if (previous is not null && languages == previous.Languages && !touched.Interface)
            return previous.Messages;
        return files.Part("interface", own => MessagesFiles.Read(own, layout, languages)) is { } read
            ? new(read.ToImmutableSortedDictionary(entry => entry.Key, entry => new Deferred<Messages>(IsKept(entry.Value) ?? entry.Value)))
            : null;
    }

    // Every language falls back to the source: its messages are other ones when those are.
    private Messages? IsKept(Messages messages)
    {
        var was = previous?.Messages.GetValueOrDefault(messages.Language.Tag);
        LanguageTag[] tags = [messages.Language.Tag, site.Settings.SourceLanguage];
        return was?.Language == messages.Language && !tags.Any(tag => touched.Files.Contains($"interface/{tag}.json")) ? was : null;
    }

    private ContentIndex ReadIndex()
    {
        var was = previous?.Index;
        return new ContentIndex
        {
            Site = site,
            Pages = ReadPages(was?.Pages ?? ImmutableSortedDictionary<PageId, PageDraft>.Empty),
            Datasets = Read(was?.Datasets, touched.Datasets, layout.Datasets.ContainsKey, ReadDataset),
            Terms = Read(was?.Terms, touched.Terms, layout.Terms.ContainsKey, ReadTerm),
            Redirects = was is null || touched.Redirects ? files.Part("redirects.yaml", own => RedirectsReader.Read(own, layout.Redirects)) : was.Redirects,
            BestBets = was is null || touched.BestBets ? files.Part(BestBetsReader.Path, own => BestBetsReader.Read(own, layout.BestBets, site.Settings)) : was.BestBets,
            Calendar = was is null || touched.Calendar ? files.Part(CalendarReader.Path, own => CalendarReader.Read(own, layout.Calendar, site.Settings)) : was.Calendar,
        };
    }

    private ImmutableSortedDictionary<PageId, PageDraft> ReadPages(ImmutableSortedDictionary<PageId, PageDraft> was)
    {
        PageFiles[] found = [.. touched.Pages.Select(id => layout.Pages.GetValueOrDefault(id)).OfType<PageFiles>()];
        var read = new PageDraft[found.Length];
        ForAll(found.Index(), page => read[page.Index] = PageReader.Read(files, page.Item, site.Settings, was.GetValueOrDefault(page.Item.Id), touched.Files));

        var pages = was.ToBuilder();
        pages.RemoveRange(touched.Pages.Where(id => !layout.Pages.ContainsKey(id)));
        foreach (var page in read)
            pages[page.Id] = page;
        return pages.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, T?> Read<T>(
        ImmutableSortedDictionary<string, T?>? was, IEnumerable<string> touched, Func<string, bool> isThere, Func<string, T?> read)
        where T : class
    {
        var values = (was ?? ImmutableSortedDictionary.Create<string, T?>(StringComparer.Ordinal)).ToBuilder();
        foreach (var name in touched)
        {
            if (isThere(name))
                values[name] = read(name);
            else
                values.Remove(name);
        }

        return values.ToImmutable();
    }

    private Dataset? ReadDataset(string name) => files.Part(DatasetPart(name), own => DatasetReader.Read(
        new FolderFiles(own.Tree, layout.Datasets[name].Values), DatasetPart(name), site.Settings.SourceLanguage, site.Settings.Languages, own.Faults, own.CancellationToken));

    private static string DatasetPart(string name) => $"datasets/{name}";

    private Term? ReadTerm(string name) => files.Part(layout.Terms[name].Path, own => TermReader.Read(own, name, layout.Terms[name], site.Settings));

    private Deferred<ImmutableDictionary<PageId, Redirect>> Check(ContentIndex index, ContentDictionary<LanguageTag, Messages>? messages)
    {
        foreach (var dataset in touched.Datasets.Where(name => !index.Datasets.ContainsKey(name)))
            files.Book.Forget(DatasetPart(dataset));
        foreach (var page in touched.Pages.Where(id => !index.Pages.ContainsKey(id)))
            files.Book.Forget(PagePart(page));

        // Of pages that were there before, the sections were known; unless it is the sections that changed.
        var mayBeNowhere = touched.Site ? index.Pages.Values : touched.Pages.Order().Select(id => index.Pages.GetValueOrDefault(id)).OfType<PageDraft>();
        files.Check("site", faults => new SiteCheck(index, faults).Run(messages?.GetValueOrDefault(site.Settings.SourceLanguage), mayBeNowhere));

        var pages = previous is null ? index.Pages.Values : new AffectedPages(previous.Index!, index, touched).Find();
        ForAll(pages, page => files.Check(PagePart(page.Id), faults => PageCheck.Run(page, index, faults)));

        var isSame = previous is not null && !touched.Redirects && !touched.Pages.Any(id => previous.Index!.Pages.ContainsKey(id) != index.Pages.ContainsKey(id));
        return isSame ? previous!.DeferredRedirects : new(files.Part("redirects", own => RedirectCheck.Run(index, own.Faults)));
    }

    private void ForAll<T>(IEnumerable<T> items, Action<T> work)
    {
        T[] all = [.. items];
        Parallel.ForEach(
            all,
            new ParallelOptions { CancellationToken = files.CancellationToken, MaxDegreeOfParallelism = all.Length < WorthSharing ? 1 : Environment.ProcessorCount },
            work);
    }

    private static string PagePart(PageId page) => $"pages/{page}";
}
