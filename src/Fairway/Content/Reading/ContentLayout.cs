using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input;

namespace Fairway.Content.Reading;

/// <summary>The files of a tree by what they are. Immutable: the layout of the next tree shares what did not change.</summary>
internal sealed record ContentLayout
{
    /// <summary>Files by path or by name; a tree and not an array, since a hostile folder has half a million.</summary>
    public static readonly ImmutableSortedDictionary<string, TreeFile> NoFiles = ImmutableSortedDictionary.Create<string, TreeFile>(StringComparer.Ordinal);

    public static ContentLayout Empty { get; } = new();

    /// <summary>How many files there are, those without a place among them.</summary>
    public int Files { get; init; }

    public TreeFile? Site { get; init; }

    public TreeFile? Languages { get; init; }

    public TreeFile? Redirects { get; init; }

    public TreeFile? BestBets { get; init; }

    public TreeFile? Calendar { get; init; }

    public ImmutableSortedDictionary<PageId, PageFiles> Pages { get; init; } = ImmutableSortedDictionary<PageId, PageFiles>.Empty;

    /// <summary>By the name of the folder.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, TreeFile>> Datasets { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, TreeFile>>(StringComparer.Ordinal);

    /// <summary>By the name of the term.</summary>
    public ImmutableSortedDictionary<string, TreeFile> Terms { get; init; } = NoFiles;

    /// <summary>By path.</summary>
    public ImmutableSortedDictionary<string, TreeFile> Interface { get; init; } = NoFiles;

    /// <returns>Null when there is more than a tree may hold.</returns>
    public static (ContentLayout Layout, TouchedContent Touched)? Of(FileTree files, FaultList faults) =>
        TooMany(files.Files.Length, FileTree.MaxFiles, "files", faults) ? null : Empty.With(files.Files.Select(file => new FileChange(file.Path, null, file)), faults);

    /// <summary>The layout after changes, and what they touch.</summary>
    /// <returns>Null when there is more than a tree may hold.</returns>
    public (ContentLayout Layout, TouchedContent Touched)? With(IEnumerable<FileChange> changes, FaultList faults)
    {
        var writer = new ContentLayoutWriter(this, faults);
        foreach (var change in changes)
            writer.Apply(change);
        var layout = writer.ToLayout();
        return TooMany(layout.Files, FileTree.MaxFiles, "files", faults)
            || TooMany(layout.Pages.Count, ContentLimits.MaxPages, "pages", faults)
            || TooMany(layout.Terms.Count, ContentLimits.MaxTerms, "terms", faults)
            || TooMany(layout.Datasets.Count, ContentLimits.MaxDatasets, "datasets", faults) ? null : (layout, writer.Touched);
    }

    private static bool TooMany(int count, int most, string what, FaultList faults)
    {
        if (count > most)
            faults.Error("site.yaml", 1, 1, "too-many-files", string.Create(CultureInfo.InvariantCulture, $"The tree has more than {most} {what}, the most that it may hold. Check that this is the right folder, and remove some."));
        return count > most;
    }
}

/// <summary>The files of one page.</summary>
/// <param name="Facts"><c>page.yaml</c>; null where it is missing.</param>
/// <param name="Texts">By path.</param>
internal sealed record PageFiles(PageId Id, TreeFile? Facts, ImmutableSortedDictionary<string, TreeFile> Texts)
{
    /// <summary>By path.</summary>
    public ImmutableSortedDictionary<string, TreeFile> Pictures { get; init; } = ContentLayout.NoFiles;

    /// <summary><c>page.yaml</c>, whether it is there or not.</summary>
    public string FactsPath => $"pages/{Id}/page.yaml";
}
