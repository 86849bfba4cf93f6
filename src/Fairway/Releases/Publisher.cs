using Fairway.Content;

namespace Fairway.Releases;

/// <summary>The one way into the store, for the command line, the desk and the schedule: a tree is checked whole, and refused with its faults or made a release.</summary>
public sealed class Publisher(ReleaseStore store)
{
    /// <exception cref="StoreUnavailableException">The store cannot be written; its newest release is as it was.</exception>
    public async Task<PublicationResult> Publish(Publication publication, CancellationToken cancellationToken)
    {
        var files = publication.Tree ?? throw new ArgumentException("A publication needs a tree.");
        var reading = ContentReader.Read(files, cancellationToken);
        if (reading.Tree is null)
            return new(PublicationOutcome.Refused, null, null, reading.Faults, []);

        while (true)
        {
            var latest = (await store.Refresh(cancellationToken)).Latest;
            if (latest is not null && TreeComparison.Between(store.Open(latest), files, cancellationToken).IsEmpty)
                return new(PublicationOutcome.Unchanged, latest, reading.Tree, reading.Faults, []);
            if (await store.Append(new(files, publication.By, publication.Note, publication.Kind), latest, cancellationToken) is { } release)
                return new(PublicationOutcome.Published, release, reading.Tree, reading.Faults, []);
        }
    }
}
