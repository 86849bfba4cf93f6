using System.Collections.Immutable;
using Fairway.Content.Checking;
using Fairway.Content.Reading;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Statistics.Reading;

namespace Fairway.Content;

/// <summary>Reads a tree of files into a <see cref="ContentTree"/> and checks it whole.</summary>
public static class ContentReader
{
    /// <summary>Reads all, in parallel; goes on after a fault so that one run reports every one.</summary>
    public static ContentReading Read(FileTree files, CancellationToken cancellationToken)
    {
        var faults = new FaultList();
        var tree = Read(new ContentFiles(files, faults, cancellationToken));
        return new ContentReading(faults.HasErrors ? null : tree, faults.ToSorted());
    }

    /// <summary>Null, or incomplete, when a fault is an error.</summary>
    private static ContentTree? Read(ContentFiles files)
    {
        if (ContentLayout.Of(files.Tree, files.Faults) is not { } layout || SiteSettingsReader.Read(files, layout.Site) is not { } site)
            return null;

        var languages = ReadLanguages(files, layout, site.Settings);
        var messages = languages is null ? null : MessagesFiles.Read(files, layout, languages);
        var index = ReadIndex(files, layout, site);

        new SiteCheck(index, files.Faults).Run(messages?.GetValueOrDefault(site.Settings.SourceLanguage));
        Parallel.ForEach(index.Pages.Values, Options(files), page => PageCheck.Run(page, index, files.Faults));
        var redirects = RedirectCheck.Run(index);

        return files.Faults.HasErrors ? null : new ContentTree
        {
            Settings = site.Settings,
            Languages = languages!,
            Messages = messages!,
            Pages = index.Pages.Values.ToImmutableSortedDictionary(page => page.Id, page => page.ToPage()),
            Datasets = index.Datasets.Values.ToImmutableSortedDictionary(dataset => dataset!.Id, dataset => dataset!),
            Terms = index.Terms.ToImmutableSortedDictionary(term => term.Key, term => term.Value!, StringComparer.Ordinal),
            Redirects = redirects,
        };
    }

    private static LanguageSet? ReadLanguages(ContentFiles files, ContentLayout layout, SiteSettings settings)
    {
        if (layout.Languages is not { } file)
        {
            files.Faults.Error("languages.json", 1, 1, "missing-file", "There is no languages.json beside site.yaml. Add it, with every language that the site offers.");
            return null;
        }

        return files.Bytes(file, LanguageReader.MaxFileBytes) is { } json
            ? LanguageReader.Read(json, file.Path, settings.SourceLanguage, settings.Languages, files.Faults)
            : null;
    }

    private static ContentIndex ReadIndex(ContentFiles files, ContentLayout layout, SiteDraft site)
    {
        var settings = site.Settings;
        var pages = new PageDraft[layout.Pages.Count];
        Parallel.ForEach(layout.Pages.Values, Options(files), (page, _, i) => pages[i] = PageReader.Read(files, page, site));
        return new ContentIndex
        {
            Site = site,
            Pages = new(pages.ToDictionary(page => page.Id)),
            Datasets = new(layout.Datasets.ToDictionary(name => name, name => ReadDataset(files, name, settings)), StringComparer.Ordinal),
            Terms = new(layout.Terms.ToDictionary(term => term.Key, term => TermReader.Read(files, term.Key, term.Value, settings)), StringComparer.Ordinal),
            Redirects = RedirectsReader.Read(files, layout.Redirects),
        };
    }

    private static Dataset? ReadDataset(ContentFiles files, string name, SiteSettings settings) =>
        DatasetReader.Read(files.Tree, $"datasets/{name}", settings.SourceLanguage, settings.Languages, files.Faults, files.CancellationToken);

    private static ParallelOptions Options(ContentFiles files) => new()
    {
        CancellationToken = files.CancellationToken,
        MaxDegreeOfParallelism = Environment.ProcessorCount,
    };
}

/// <param name="Tree">Null when a fault is an error.</param>
/// <param name="Faults">Sorted by file, line and column.</param>
public sealed record ContentReading(ContentTree? Tree, ImmutableArray<Fault> Faults);
