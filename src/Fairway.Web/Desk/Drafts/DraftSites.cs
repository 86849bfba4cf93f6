using Fairway.Content;
using Fairway.Input;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Drafts;

/// <summary>Makes a <see cref="DraftSite"/>: read and checked as a publication is, and kept as long as it is asked for.</summary>
internal sealed class DraftSites(Lazy<ReleaseStore> releases) : IDisposable
{
    /// <summary>Sites that are kept: they share with the served one all that did not change.</summary>
    private const int MaxKept = 32;

    private readonly MadeOnce<(ReleaseId Release, string Digests), DraftSite> _kept = new(MaxKept);

    /// <param name="served">The site that the request took, of a release.</param>
    /// <param name="edits">What goes out together.</param>
    /// <param name="cancellationToken">Stops the reading between files.</param>
    public DraftSite Of(Site served, IReadOnlyCollection<DraftEdit> edits, CancellationToken cancellationToken) =>
        _kept.Get((served.Release.Id, string.Join(' ', edits.Select(edit => edit.Digest()))), () => Make(served, edits, cancellationToken));

    public void Dispose() => _kept.Dispose();

    private DraftSite Make(Site served, IReadOnlyCollection<DraftEdit> edits, CancellationToken cancellationToken)
    {
        var before = releases.Value.Open(served.Release);
        var tree = new EditedTree(before, DraftFiles.Of(before, edits, cancellationToken));
        var faults = new FaultList();
        ReleasePaths.Check(tree.Edits.Where(edit => edit.Value is not null).Select(edit => edit.Key), faults);
        if (faults.HasErrors)
            return new(null, faults.ToSorted());
        var reading = ContentReader.Update(served.Content, tree, [.. tree.ChangesOf(before)], cancellationToken);
        reading = ContentReader.CheckVersions(reading, served.Content, cancellationToken);
        return new(reading.Tree is { } content ? SiteBuilder.Preview(served, content) : null, reading.Faults);
    }
}
