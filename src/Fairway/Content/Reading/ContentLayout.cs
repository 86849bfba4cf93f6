using System.Globalization;
using Fairway.Input;

namespace Fairway.Content.Reading;

/// <summary>The files of a tree by what they are. A file that has no place in a content tree is a fault: it would otherwise be published unseen, or be missed unseen.</summary>
internal sealed class ContentLayout
{
    private ContentLayout()
    {
    }

    public TreeFile? Site { get; private set; }

    public TreeFile? Languages { get; private set; }

    public TreeFile? Redirects { get; private set; }

    public SortedDictionary<PageId, PageFiles> Pages { get; } = [];

    /// <summary>Names of the folders.</summary>
    public SortedSet<string> Datasets { get; } = new(StringComparer.Ordinal);

    /// <summary>By the name of the term.</summary>
    public SortedDictionary<string, TreeFile> Terms { get; } = new(StringComparer.Ordinal);

    public List<TreeFile> Interface { get; } = [];

    /// <returns>Null when there is more than a tree may hold.</returns>
    public static ContentLayout? Of(FileTree files, FaultList faults)
    {
        var layout = new ContentLayout();
        if (TooMany(files.Files.Length, FileTree.MaxFiles, "files"))
            return null;
        foreach (var file in files.Files)
        {
            if (!layout.Place(file, faults))
                faults.Error(Printable(file.Path), 1, 1, "unknown-file", "A content tree has no such file. Remove it, or see docs/formats/content-tree.md for where it belongs.");
        }

        return TooMany(layout.Pages.Count, ContentLimits.MaxPages, "pages")
            || TooMany(layout.Terms.Count, ContentLimits.MaxTerms, "terms")
            || TooMany(layout.Datasets.Count, ContentLimits.MaxDatasets, "datasets") ? null : layout;

        bool TooMany(int count, int most, string what)
        {
            if (count > most)
                faults.Error("site.yaml", 1, 1, "too-many-files", string.Create(CultureInfo.InvariantCulture, $"The tree has more than {most} {what}, the most that it may hold. Check that this is the right folder, and remove some."));
            return count > most;
        }
    }

    private bool Place(TreeFile file, FaultList faults)
    {
        switch (file.Path.Split('/'))
        {
            case ["site.yaml"]:
                Site = file;
                return true;
            case ["languages.json"]:
                Languages = file;
                return true;
            case ["redirects.yaml"]:
                Redirects = file;
                return true;
            case ["interface", var name] when name.EndsWith(".json", StringComparison.Ordinal):
                Interface.Add(file);
                return true;
            case ["terms", var name] when name.EndsWith(".yaml", StringComparison.Ordinal):
                if (IsName(name[..^5], file, faults))
                    Terms.Add(name[..^5], file);
                return true;
            case ["datasets", var folder, _]:
                PlaceInDataset(folder, file, faults);
                return true;
            case ["pages", var section, var slug, var name]:
                return PlaceInPage(section, slug, name, file, faults);
            default:
                return false;
        }
    }

    // Which files belong there is for the reader of datasets to say.
    private void PlaceInDataset(string folder, TreeFile file, FaultList faults)
    {
        if (IsName(folder, file, faults))
            Datasets.Add(folder);
    }

    private bool PlaceInPage(string section, string slug, string name, TreeFile file, FaultList faults)
    {
        if (!IsName(section, file, faults) || !IsName(slug, file, faults) || !PageId.TryCreate(section, slug, out var id))
            return true;
        var isText = name.EndsWith(".md", StringComparison.Ordinal);
        if (name != "page.yaml" && !isText)
            return false;
        if (!Pages.TryGetValue(id, out var page))
            Pages.Add(id, page = new PageFiles(id));
        if (isText)
            page.Texts.Add(file);
        else
            page.Facts = file;
        return true;
    }

    private static bool IsName(string name, TreeFile file, FaultList faults)
    {
        if (Slug.IsValid(name))
            return true;
        faults.Error(
            Printable(file.Path), 1, 1, "bad-name",
            string.Create(CultureInfo.InvariantCulture, $"'{Printable(Suggestion.Clip(name))}' cannot be part of an address. Rename it: a to z, 0 to 9 and single hyphens, at most {Slug.MaxLength} letters."));
        return false;
    }

    // A name on disk may hold line ends and escape codes, which must not reach a terminal.
    private static string Printable(string path) =>
        path.Any(char.IsControl) ? string.Concat(path.Select(letter => char.IsControl(letter) ? '?' : letter)) : path;
}

/// <summary>The files of one page.</summary>
internal sealed class PageFiles(PageId id)
{
    public PageId Id => id;

    /// <summary><c>page.yaml</c>, whether it is there or not.</summary>
    public string FactsPath => $"pages/{id}/page.yaml";

    public TreeFile? Facts { get; set; }

    public List<TreeFile> Texts { get; } = [];
}
