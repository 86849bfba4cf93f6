using System.Collections.Immutable;

namespace Fairway.Statistics.Intake;

/// <summary>How the publisher's own spreadsheet becomes rows: <c>intake:</c> in <c>dataset.yaml</c>.</summary>
/// <param name="Sheet">The name of the sheet.</param>
/// <param name="Headings">Column of the dataset to the heading in the sheet.</param>
/// <param name="Missing">What stands in a cell that has no value, and what it means.</param>
/// <param name="Status">Where the status of a row is found; null when the dataset has no status column.</param>
public sealed record IntakeDefinition(
    string Sheet,
    ImmutableDictionary<string, string> Headings,
    ImmutableDictionary<string, ValueStatus> Missing,
    IntakeStatus? Status);

/// <param name="Heading">The sheet's column of notes.</param>
/// <param name="Words">A note, and the status that it means. Any other note is a fault: it may say something that matters.</param>
/// <param name="Otherwise">The status of a row without a note.</param>
public sealed record IntakeStatus(string Heading, ImmutableDictionary<string, ValueStatus> Words, ValueStatus Otherwise);
