using System.Collections.Immutable;
using Fairway.Content.Calendar;
using Fairway.Content.Checking;
using Fairway.Content.Reading;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Statistics.Reading;

namespace Fairway.Content.Past;

/// <summary>The parts of an older tree that differ from a newer one, each read when it is asked for.</summary>
internal sealed class PastContent
{
    private readonly FileTree _files;
    private readonly ContentLayout _layout;
    private readonly SiteSettings _settings;
    private int _reads;

    private PastContent(FileTree files, ContentLayout layout, SiteSettings settings) => (_files, _layout, _settings) = (files, layout, settings);

    /// <summary>How many parts have been read so far, and are held in memory.</summary>
    public int Reads => Volatile.Read(ref _reads);

    public static ContentTree Open(ContentTree current, FileTree past, IReadOnlyCollection<FileChange> changes, CancellationToken cancellationToken)
    {
        // A file that has no place in a tree of today is not read.
        if (current.Layout.With(changes, new FaultList()) is not var (layout, touched))
            throw new InvalidDataException("What was published then has more files than a tree may hold now.");

        var settings = touched.Site ? Read(past, files => SiteSettingsReader.Read(files, layout.Site), cancellationToken).Settings : current.Settings;
        var isOffering = settings.Languages.SequenceEqual(current.Settings.Languages);
        var languages = touched.Languages || !isOffering || settings.SourceLanguage != current.Settings.SourceLanguage
            ? Read(past, files => LanguagesFile.Read(files, layout, settings), cancellationToken)
            : current.Languages;
        // Their queries stand in the order of the site's languages.
        var bestBets = touched.BestBets || !isOffering
            ? [.. Read(past, files => BestBetsReader.Read(files, layout.BestBets, settings).ToList(), cancellationToken).Select(draft => draft.Bet)]
            : current.BestBets;
        // Of its texts, those in languages that were not offered then are no part of it.
        var calendar = touched.Calendar || !isOffering || settings.SourceLanguage != current.Settings.SourceLanguage
            ? [.. Read(past, files => CalendarReader.Read(files, layout.Calendar, settings).ToList(), cancellationToken).Select(draft => draft.Entry)]
            : current.Calendar;
        return new PastContent(past, layout, settings).Beside(current, touched, languages, bestBets, calendar);
    }

    /// <summary>
    /// What is the same files now and then is what it was: the topics, audiences and languages that it names are offered in both trees, and no file can be of
    /// the source language in one and a translation in the other.
    /// </summary>
    private ContentTree Beside(
        ContentTree current, TouchedContent touched, LanguageSet languages, ImmutableArray<BestBet> bestBets, ImmutableArray<CalendarEntry> calendar)
    {
        var redirects = touched.Redirects || touched.Pages.Any(id => _layout.Pages.ContainsKey(id) != current.Layout.Pages.ContainsKey(id))
            ? Part(true, ReadRedirects)!
            : current.DeferredRedirects;
        return new ContentTree(_layout, redirects)
        {
            Settings = _settings,
            Languages = languages,
            BestBets = bestBets,
            Calendar = calendar,
            Pages = current.Pages.With(touched.Pages.Select(id => KeyValuePair.Create(id, Part(_layout.Pages.ContainsKey(id), files => ReadPage(files, id))))),
            Datasets = current.Datasets.With(touched.Datasets.Select(name => KeyValuePair.Create(DatasetId.Parse(name), Part(_layout.Datasets.ContainsKey(name), files => ReadDataset(files, name))))),
            Terms = current.Terms.With(touched.Terms.Select(name => KeyValuePair.Create(name, Part(_layout.Terms.ContainsKey(name), files => TermReader.Read(files, name, _layout.Terms[name], _settings))))),
            Messages = languages == current.Languages && !touched.Interface ? current.Messages : MessagesOf(languages, current.Messages, current.Settings.SourceLanguage),
            Past = this,
        };
    }

    private Page? ReadPage(ContentFiles files, PageId id)
    {
        var draft = PageReader.Read(files, _layout.Pages[id], _settings);
        return files.Faults.HasErrors ? null : draft.ToPage();
    }

    private Dataset? ReadDataset(ContentFiles files, string name) => DatasetReader.Read(
        new FolderFiles(files.Tree, _layout.Datasets[name].Values), $"datasets/{name}", _settings.SourceLanguage, _settings.Languages, files.Faults, files.CancellationToken);

    private ImmutableDictionary<PageId, Redirect> ReadRedirects(ContentFiles files) =>
        RedirectCheck.Run(RedirectsReader.Read(files, _layout.Redirects), _layout.Pages.ContainsKey, _ => "", files.Faults);

    private ContentDictionary<LanguageTag, Messages> MessagesOf(LanguageSet languages, ContentDictionary<LanguageTag, Messages> today, LanguageTag todaysSource)
    {
        var all = Part(true, files => MessagesFiles.Read(files, _layout, languages))!;
        return new(languages.All.Select(language => language.Tag).ToImmutableSortedDictionary(
            tag => tag, tag => new Deferred<Messages>(() => PastMessages.Complete(all.Value[tag], today.GetValueOrDefault(tag) ?? today[todaysSource]))));
    }

    private Deferred<T>? Part<T>(bool isThere, Func<ContentFiles, T?> read)
        where T : class => !isThere ? null : new(() =>
        {
            var value = Read(_files, read, CancellationToken.None);
            Interlocked.Increment(ref _reads);
            return value;
        });

    private static T Read<T>(FileTree past, Func<ContentFiles, T?> read, CancellationToken cancellationToken)
        where T : class
    {
        var faults = new FaultList();
        var value = read(new(past, faults, new FaultBook(ImmutableDictionary<string, ImmutableArray<Fault>>.Empty, faults), cancellationToken));
        return faults.ToSorted().FirstOrDefault(fault => fault.Severity == FaultSeverity.Error) is { } error
            ? throw new InvalidDataException($"What was published then can no longer be read. {error}")
            : value!;
    }
}
