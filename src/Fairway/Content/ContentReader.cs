using System.Collections.Immutable;
using Fairway.Input;

namespace Fairway.Content;

/// <summary>Reads a tree of files into a <see cref="ContentTree"/> and checks it whole.</summary>
public static class ContentReader
{
    /// <summary>Reads all, in parallel; goes on after a fault so that one run reports every one.</summary>
    public static ContentReading Read(FileTree files, CancellationToken cancellationToken) => throw new NotImplementedException();
}

/// <param name="Tree">Null when a fault is an error.</param>
/// <param name="Faults">Sorted by file, line and column.</param>
public sealed record ContentReading(ContentTree? Tree, ImmutableArray<Fault> Faults);
