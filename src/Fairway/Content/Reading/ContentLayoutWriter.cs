using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input;

namespace Fairway.Content.Reading;

/// <summary>Puts changed files into a layout. A file that has no place is a fault: it would otherwise be published unseen, or be missed unseen.</summary>
internal sealed class ContentLayoutWriter(ContentLayout layout, FaultList faults)
{
    private readonly ImmutableSortedDictionary<PageId, PageFiles>.Builder _pages = layout.Pages.ToBuilder();
    private readonly ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, TreeFile>>.Builder _datasets = layout.Datasets.ToBuilder();
    private readonly ImmutableSortedDictionary<string, TreeFile>.Builder _terms = layout.Terms.ToBuilder();
    private readonly ImmutableSortedDictionary<string, TreeFile>.Builder _interface = layout.Interface.ToBuilder();
    private ContentLayout _layout = layout;
    private int _files = layout.Files;

    public TouchedContent Touched { get; } = new();

    public void Apply(FileChange change)
    {
        var place = ContentPath.Of(change.Path);
        _files += (change.Now is null ? 0 : 1) - (change.Was is null ? 0 : 1);
        Touched.Files.Add(change.Path);
        if (change.Now is null)
            Touched.Removed.Add(change.Path);
        switch (place.Kind)
        {
            case ContentKind.Site:
                _layout = _layout with { Site = change.Now };
                Touched.Site = true;
                break;
            case ContentKind.Languages:
                _layout = _layout with { Languages = change.Now };
                Touched.Languages = true;
                break;
            case ContentKind.Redirects:
                _layout = _layout with { Redirects = change.Now };
                Touched.Redirects = true;
                break;
            case ContentKind.BestBets:
                _layout = _layout with { BestBets = change.Now };
                Touched.BestBets = true;
                break;
            case ContentKind.Calendar:
                _layout = _layout with { Calendar = change.Now };
                Touched.Calendar = true;
                break;
            case ContentKind.Interface:
                Set(_interface, change.Path, change.Now);
                Touched.Interface = true;
                break;
            case ContentKind.Term:
                Set(_terms, place.Name, change.Now);
                Touched.Terms.Add(place.Name);
                break;
            case ContentKind.Dataset:
                PutInDataset(place.Name, change);
                break;
            case ContentKind.PageFacts or ContentKind.PageText or ContentKind.PagePicture:
                PutInPage(place, change);
                break;
            default:
                Refuse(place, change);
                break;
        }
    }

    public ContentLayout ToLayout() => _layout with
    {
        Files = _files,
        Pages = _pages.ToImmutable(),
        Datasets = _datasets.ToImmutable(),
        Terms = _terms.ToImmutable(),
        Interface = _interface.ToImmutable(),
    };

    private static void Set(ImmutableSortedDictionary<string, TreeFile>.Builder files, string key, TreeFile? file)
    {
        if (file is { } now)
            files[key] = now;
        else
            files.Remove(key);
    }

    private void PutInDataset(string name, FileChange change)
    {
        Touched.Datasets.Add(name);
        var files = With(_datasets.GetValueOrDefault(name, ContentLayout.NoFiles), change);
        if (files.IsEmpty)
            _datasets.Remove(name);
        else
            _datasets[name] = files;
    }

    private void PutInPage(ContentPath place, FileChange change)
    {
        Touched.Pages.Add(place.Page);
        var page = _pages.GetValueOrDefault(place.Page) ?? new PageFiles(place.Page, null, ContentLayout.NoFiles);
        page = place.Kind switch
        {
            ContentKind.PageFacts => page with { Facts = change.Now },
            ContentKind.PagePicture => page with { Pictures = With(page.Pictures, change) },
            _ => page with { Texts = With(page.Texts, change) },
        };
        if (page is { Facts: null, Texts.IsEmpty: true, Pictures.IsEmpty: true })
            _pages.Remove(place.Page);
        else
            _pages[place.Page] = page;
    }

    private static ImmutableSortedDictionary<string, TreeFile> With(ImmutableSortedDictionary<string, TreeFile> files, FileChange change) =>
        change.Now is { } now ? files.SetItem(change.Path, now) : files.Remove(change.Path);

    private void Refuse(ContentPath place, FileChange change)
    {
        if (change.Now is null)
            return;
        if (place.Kind == ContentKind.Unknown)
            faults.Error(Printable(change.Path), 1, 1, "unknown-file", "A content tree has no such file. Remove it, or see docs/formats/content-tree.md for where it belongs.");
        else
            faults.Error(Printable(change.Path), 1, 1, "bad-name", string.Create(CultureInfo.InvariantCulture, $"'{Printable(Suggestion.Clip(place.Name))}' cannot be part of an address. Rename it: a to z, 0 to 9 and single hyphens, at most {Slug.MaxLength} letters."));
    }

    // A name on disk may hold line ends and escape codes, which must not reach a terminal.
    private static string Printable(string path) =>
        path.Any(char.IsControl) ? string.Concat(path.Select(letter => char.IsControl(letter) ? '?' : letter)) : path;
}
