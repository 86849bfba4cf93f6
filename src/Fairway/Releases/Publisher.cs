using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Input;

namespace Fairway.Releases;

/// <summary>The one way into the store: a tree is checked whole, and refused with its faults or made a release.</summary>
public sealed class Publisher(ReleaseStore store)
{
    /// <exception cref="IOException">The store cannot be written; its newest release is as it was.</exception>
    public PublicationResult Publish(FileTree files, string by, string note, CancellationToken cancellationToken)
    {
        var reading = ContentReader.Read(files, cancellationToken);
        return reading.Tree is null
            ? new(null, null, reading.Faults)
            : new(store.Publish(files, by, note, cancellationToken), reading.Tree, reading.Faults);
    }
}

/// <summary>What became of a publication.</summary>
/// <param name="Release">The release that now holds the tree; null when it was refused.</param>
/// <param name="Tree">The tree as read; null when it was refused.</param>
/// <param name="Faults">Why it was refused, or warnings.</param>
public sealed record PublicationResult(Release? Release, ContentTree? Tree, ImmutableArray<Fault> Faults);
