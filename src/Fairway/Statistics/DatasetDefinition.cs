using System.Collections.Immutable;

namespace Fairway.Statistics;

/// <summary>What <c>dataset.yaml</c> declares. The file's format is described in <c>docs/formats/dataset.md</c>.</summary>
public sealed record DatasetDefinition
{
    /// <summary>Figure names in the order of the file.</summary>
    public required ImmutableArray<string> Figures { get; init; }

    /// <summary>Chart names in the order of the file.</summary>
    public required ImmutableArray<string> Charts { get; init; }

    /// <summary>When the publisher of the source released these data, UTC day.</summary>
    public DateOnly? Published { get; init; }

    public required string SourceTitle { get; init; }

    public required string Publisher { get; init; }

    public required Uri SourceUrl { get; init; }

    public required string LicenceName { get; init; }

    public required Uri LicenceUrl { get; init; }
}
