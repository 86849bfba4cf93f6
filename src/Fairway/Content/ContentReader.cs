using System.Collections.Immutable;
using Fairway.Content.Past;
using Fairway.Content.Reading;
using Fairway.Input;

namespace Fairway.Content;

/// <summary>Reads a tree of files into a <see cref="ContentTree"/>.</summary>
public static class ContentReader
{
    /// <summary>Reads all, in parallel, and checks it whole; goes on after a fault so that one run reports every one.</summary>
    public static ContentReading Read(FileTree files, CancellationToken cancellationToken)
    {
        var faults = new FaultList();
        var reading = new ContentFiles(files, faults, new FaultBook(ImmutableDictionary<string, ImmutableArray<Fault>>.Empty, faults), cancellationToken);
        var tree = ContentLayout.Of(files, faults) is var (layout, touched) && ReadSite(reading, layout) is { } site
            ? new ContentAssembly(reading, layout, site, null, touched).Run()
            : null;
        return new ContentReading(tree, faults.ToSorted());
    }

    /// <summary>
    /// What <see cref="Read"/> gives, from a tree before it and what changed: only that is read, and only what it can have broken is checked again.
    /// Whatever did not change is the same object in both trees. The files are not listed.
    /// </summary>
    /// <param name="previous">Any tree that was accepted.</param>
    /// <param name="files">The tree that is to be read.</param>
    /// <param name="changes">Every path in which it differs from what <paramref name="previous"/> was read from.</param>
    /// <param name="cancellationToken">Stops the reading between files.</param>
    public static ContentReading Update(ContentTree previous, FileTree files, IReadOnlyCollection<FileChange> changes, CancellationToken cancellationToken)
    {
        var faults = new FaultList();
        var reading = new ContentFiles(files, faults, new FaultBook(previous.Warnings, faults), cancellationToken);
        if (previous.Index is not { } index || previous.Layout.With(changes, faults) is not var (layout, touched))
            return Read(files, cancellationToken);

        var site = touched.Site ? ReadSite(reading, layout) : index.Site;
        if (site?.ReadsAlike(index.Site) != true)
            return Read(files, cancellationToken);

        var tree = new ContentAssembly(reading, layout, site, previous, touched).Run();
        return new ContentReading(tree, faults.ToSorted());
    }

    /// <summary>
    /// An older tree, beside one that was read: what differs is read when it is asked for, by the settings of its time, and everything else is shared. Nothing
    /// is checked: it was, when it was published. The files are not listed.
    /// </summary>
    /// <param name="current">A tree of the same site; may be of the past itself.</param>
    /// <param name="past">The files of the older tree, which must stay readable as long as the tree is used.</param>
    /// <param name="changes">Every path in which the older tree differs from what <paramref name="current"/> was read from.</param>
    /// <param name="cancellationToken">Stops the reading of what is needed now; what is read later is not stopped.</param>
    /// <exception cref="InvalidDataException">The settings or the languages of that time can no longer be read; the message names file and reason.</exception>
    public static ContentTree AsAt(ContentTree current, FileTree past, IReadOnlyCollection<FileChange> changes, CancellationToken cancellationToken) =>
        PastContent.Open(current, past, changes, cancellationToken);

    /// <summary>
    /// What a reading leaves until it is asked for, and what must hold before anything is published: that every older version of a dataset can be rebuilt as it was.
    /// </summary>
    /// <param name="reading">What was read.</param>
    /// <param name="previous">A tree of which that is known: what is the same object in both is not looked at. Null for none.</param>
    /// <param name="cancellationToken">Stops the checking between versions.</param>
    /// <returns>The reading with what was found.</returns>
    public static ContentReading CheckVersions(ContentReading reading, ContentTree? previous, CancellationToken cancellationToken)
    {
        if (reading.Tree is not { } tree)
            return reading;
        var faults = new FaultList();
        foreach (var id in previous is null ? tree.Datasets.Keys : tree.Datasets.ChangedSince(previous.Datasets))
            tree.Datasets.GetValueOrDefault(id)?.CheckVersions(faults, cancellationToken);
        return faults.HasErrors ? new(null, [.. reading.Faults.Concat(faults.ToSorted()).OrderBy(fault => fault.File, StringComparer.Ordinal)]) : reading;
    }

    private static SiteDraft? ReadSite(ContentFiles files, ContentLayout layout) => files.Part("site.yaml", own => SiteSettingsReader.Read(own, layout.Site));
}

/// <param name="Tree">Null when a fault is an error.</param>
/// <param name="Faults">Sorted by file, line and column.</param>
public sealed record ContentReading(ContentTree? Tree, ImmutableArray<Fault> Faults);
