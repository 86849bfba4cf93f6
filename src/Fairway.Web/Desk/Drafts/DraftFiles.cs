using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Releases;

namespace Fairway.Web.Desk.Drafts;

/// <summary>The files that drafts change together, the one that they share among them.</summary>
internal static class DraftFiles
{
    /// <param name="before">The release that they are put on.</param>
    /// <param name="edits">Their order says nothing. No two may change one thing in two ways: <see cref="TwiceChanged"/>.</param>
    public static ImmutableSortedDictionary<string, byte[]?> Of(ReleaseTree before, IReadOnlyCollection<DraftEdit> edits, CancellationToken cancellationToken)
    {
        var files = DraftEdit.NoFiles.ToBuilder();
        foreach (var (path, bytes) in edits.SelectMany(edit => edit.Files))
            files[path] = bytes;
        RedirectEdit[] redirects = [.. edits.SelectMany(edit => edit.Redirects).Distinct()];
        if (redirects.Length > 0)
        {
            var now = before.Has(RedirectsFile.Path) ? before.Read(RedirectsFile.Path, cancellationToken) : null;
            files[RedirectsFile.Path] = RedirectsFile.With(now, redirects);
        }

        return files.ToImmutable();
    }

    /// <summary>Paths, and addresses in the file of redirects, that two of the drafts change differently: they cannot go out together.</summary>
    public static ImmutableArray<string> TwiceChanged(IReadOnlyCollection<DraftEdit> edits) =>
    [
        .. edits.SelectMany(edit => edit.Files)
            .GroupBy(file => file.Key, file => file.Value is { } bytes ? DraftEdit.DigestOf(bytes) : "", StringComparer.Ordinal)
            .Where(path => path.Distinct().Count() > 1)
            .Select(path => path.Key),
        .. edits.SelectMany(edit => edit.Redirects).Distinct()
            .GroupBy(edit => edit.From)
            .Where(address => address.Count() > 1)
            .Select(address => $"{RedirectsFile.Path}: {address.Key}"),
    ];
}
