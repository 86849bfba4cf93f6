using Fairway.Content;
using Fairway.Input;
using Fairway.Releases;
using Fairway.Sites;
using Microsoft.Extensions.Caching.Memory;

namespace Fairway.Web.Desk.Drafts;

/// <summary>Makes a <see cref="DraftSite"/>: read and checked as a publication is, and kept as long as it is asked for.</summary>
internal sealed class DraftSites(Lazy<ReleaseStore> releases) : IDisposable
{
    /// <summary>Sites that are kept: they share with the served one all that did not change.</summary>
    private const int MaxKept = 32;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MaxKept });

    /// <param name="served">The site that the request took, of a release.</param>
    /// <param name="edits">What goes out together.</param>
    /// <param name="cancellationToken">Stops the reading between files.</param>
    public DraftSite Of(Site served, IReadOnlyCollection<DraftEdit> edits, CancellationToken cancellationToken)
    {
        var key = (served.Release.Id, string.Join(' ', edits.Select(edit => edit.Digest())));
        if (_kept.TryGetValue(key, out var found) && found is DraftSite kept)
            return kept;
        var made = Make(served, edits, cancellationToken);
        using var entry = _kept.CreateEntry(key);
        entry.Size = 1;
        entry.SlidingExpiration = TimeSpan.FromMinutes(10);
        entry.Value = made;
        return made;
    }

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
