using System.Collections.Frozen;
using System.Collections.Immutable;
using Fairway.Statistics.Charts;
using Fairway.Statistics.Figures;
using Fairway.Statistics.Intake;

namespace Fairway.Statistics;

/// <summary>What <c>dataset.yaml</c> declares. The file's format is described in <c>docs/formats/dataset.md</c>.</summary>
public sealed record DatasetDefinition
{
    /// <summary>The column of periods, first in the file.</summary>
    public required string TimeColumn { get; init; }

    public required Grain Grain { get; init; }

    /// <summary>Every period from the first to the last has a row.</summary>
    public bool IsComplete { get; init; }

    /// <summary>
    /// The day from which events are recorded, where each row is an event: a period of the record without a row counts zero. Null where a row is
    /// the value of a period, and a period without a row is missing.
    /// </summary>
    public DateOnly? EventsFrom { get; init; }

    /// <summary>The columns after the time column, in the order of the file.</summary>
    public required ImmutableArray<DatasetColumn> Columns { get; init; }

    /// <summary>Columns whose values together are different in every row.</summary>
    public required ImmutableArray<string> Key { get; init; }

    public ImmutableArray<AtMostRule> Rules { get; init; } = [];

    /// <summary>Figure names in the order of the file.</summary>
    public required ImmutableArray<string> Figures { get; init; }

    public required FrozenDictionary<string, FigureDefinition> FigureDefinitions { get; init; }

    /// <summary>Chart names in the order of the file.</summary>
    public required ImmutableArray<string> Charts { get; init; }

    public required FrozenDictionary<string, ChartDefinition> ChartDefinitions { get; init; }

    /// <summary>How the publisher's own file becomes rows; null where only the canonical CSV is taken.</summary>
    public IntakeDefinition? Intake { get; init; }

    /// <summary>How often the publisher releases.</summary>
    public Grain? Frequency { get; init; }

    /// <summary>The days of release that the publisher has announced, UTC, in order; empty where none are known.</summary>
    public ImmutableArray<DateOnly> Schedule { get; init; } = [];

    public required string SourceTitle { get; init; }

    public required string Publisher { get; init; }

    public required Uri SourceUrl { get; init; }

    /// <summary>Where the publisher takes questions about the data.</summary>
    public string? Contact { get; init; }

    public required string LicenceName { get; init; }

    public required Uri LicenceUrl { get; init; }

    public IEnumerable<DatasetColumn> Measures => Columns.Where(column => column.Role == ColumnRole.Measure);

    public IEnumerable<DatasetColumn> Dimensions => Columns.Where(column => column.Role == ColumnRole.Dimension);
}
