using System.Collections.Immutable;
using Fairway.Statistics.Reading;

namespace Fairway.Statistics.Intake;

/// <summary>How the publisher's own file becomes rows: <c>intake:</c> in <c>dataset.yaml</c>.</summary>
public sealed record IntakeDefinition
{
    /// <summary>The name of the sheet; null for CSV, and for a workbook with one sheet.</summary>
    public string? Sheet { get; init; }

    /// <summary>Column of the dataset to the heading in the sheet. What stands under other headings is not taken.</summary>
    public required ImmutableDictionary<string, string> Headings { get; init; }

    /// <summary>What stands in a cell that has no value, and what it means.</summary>
    public ImmutableDictionary<string, ValueStatus> Missing { get; init; } = ImmutableDictionary<string, ValueStatus>.Empty;

    /// <summary>Where the status of a row is found; null when the dataset has no status column.</summary>
    public IntakeStatus? Status { get; init; }

    /// <summary>How the file writes the period of a row.</summary>
    public TimeForm Time { get; init; }

    /// <summary>Whether the publisher's rows are put in order, by time and then by key; else they have to be in order of time.</summary>
    public bool IsSorted { get; init; }

    /// <summary>Another sheet of the same workbook whose totals have to be those of the rows.</summary>
    public SheetAgreement? AgreesWith { get; init; }

    public ImmutableArray<OutlierRule> Outliers { get; init; } = [];
}

/// <param name="Heading">The sheet's column of notes.</param>
/// <param name="Words">A note, and the status that it means. Any other note is a fault: it may say something that matters.</param>
/// <param name="Otherwise">The status of a row without a note.</param>
public sealed record IntakeStatus(string Heading, ImmutableDictionary<string, ValueStatus> Words, ValueStatus Otherwise);

/// <summary>Every period of the other sheet that the rows cover wholly has their sum, where neither has a missing value.</summary>
/// <param name="Sheet">The other sheet.</param>
/// <param name="Time">Its heading over the last days of the periods.</param>
/// <param name="Every">How long its periods are.</param>
/// <param name="Columns">A measure of the dataset to the other sheet's heading.</param>
public sealed record SheetAgreement(string Sheet, string Time, Grain Every, ImmutableDictionary<string, string> Columns);

/// <summary>A value that is looked at twice: above a limit, alone or for each unit of another measure of the row. Never refused, for it may be true.</summary>
public sealed record OutlierRule(string Column, string? DividedBy, decimal Above);
