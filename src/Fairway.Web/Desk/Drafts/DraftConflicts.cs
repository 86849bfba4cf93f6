using System.Collections.Immutable;
using Fairway.Releases;

namespace Fairway.Web.Desk.Drafts;

/// <summary>Where what is published went on since a draft began.</summary>
internal sealed class DraftConflicts(Lazy<ReleaseStore> releases)
{
    /// <summary>Files of a draft that were published in another form since the release that it was made from; all of them where that release is gone.</summary>
    /// <param name="edit">What the draft does.</param>
    /// <param name="base">Number of the release that it was made from.</param>
    /// <param name="now">What it is to be put on.</param>
    /// <param name="cancellationToken">Stops the reading of the releases.</param>
    public ImmutableArray<string> Of(DraftEdit edit, int @base, Release now, CancellationToken cancellationToken)
    {
        if (@base == now.Number)
            return [];
        if (releases.Value.Log.Find(@base) is not { } from)
            return [.. edit.Files.Keys];
        var tree = releases.Value.Open(now);
        var theirs = releases.Value.Changes(from, now, cancellationToken).Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
        return [.. edit.Files.Where(file => theirs.Contains(file.Key) && !tree.IsAs(file)).Select(file => file.Key)];
    }
}
