using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Input;

namespace Fairway.Releases;

/// <summary>What is to be published: a whole tree, or changes on a stated base.</summary>
/// <param name="By">Who publishes.</param>
/// <param name="Note">For readers, in the source language.</param>
public sealed record Publication(string By, string Note)
{
    public ReleaseKind Kind { get; init; } = ReleaseKind.Publication;

    /// <summary>Where the desk's activity stands, to be kept with the release; null where the desk does not make it.</summary>
    public ActivityHead? Activity { get; init; }

    /// <summary>The release that the editor started from; null for the newest. What was published since is kept where the publication does not touch the same paths.</summary>
    public Release? Base { get; init; }

    /// <summary>The whole tree; null where <see cref="Changes"/> says what is different.</summary>
    public FileTree? Tree { get; init; }

    /// <summary>By path, the new bytes; null for a file that goes.</summary>
    public ImmutableSortedDictionary<string, byte[]?> Changes { get; init; } = ImmutableSortedDictionary.Create<string, byte[]?>(StringComparer.Ordinal);
}

/// <summary>What became of a publication.</summary>
/// <param name="Outcome">Which of the members below are set.</param>
/// <param name="Release">The release that now holds the tree; the newest where nothing changed; null when it was refused.</param>
/// <param name="Tree">The tree as read; null when it was refused or conflicts.</param>
/// <param name="Faults">Why it was refused, or warnings.</param>
/// <param name="Conflicts">Paths that another publication changed since the base.</param>
public sealed record PublicationResult(
    PublicationOutcome Outcome, Release? Release, ContentTree? Tree, ImmutableArray<Fault> Faults, ImmutableArray<string> Conflicts);

public enum PublicationOutcome
{
    Published,

    /// <summary>The tree is the newest release's already: no release was made.</summary>
    Unchanged,

    /// <summary>The check found errors.</summary>
    Refused,

    /// <summary>Another publication changed the same paths since the base.</summary>
    Conflict,
}
