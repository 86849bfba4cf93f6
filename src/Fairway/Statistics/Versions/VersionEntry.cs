using System.Collections.Immutable;

namespace Fairway.Statistics.Versions;

/// <summary>An item of <c>versions.yaml</c>.</summary>
/// <param name="Before">The columns of the versions before it, time apart, where they are others; null where they are the same.</param>
/// <param name="Line">On which it begins, from 1.</param>
internal sealed record VersionEntry(DatasetVersion Version, ImmutableArray<DatasetColumn>? Before, int Line);
