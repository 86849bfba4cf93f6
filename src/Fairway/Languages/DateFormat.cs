using System.Collections.Immutable;

namespace Fairway.Languages;

/// <summary>How a language writes dates of the Gregorian calendar: the <c>dates</c> of an entry of <c>languages.json</c>.</summary>
public sealed record DateFormat
{
    /// <summary>Twelve names as they stand within a date.</summary>
    public required ImmutableArray<string> Months { get; init; }

    /// <summary>Twelve names as they stand alone: a heading, an axis.</summary>
    public required ImmutableArray<string> MonthsAlone { get; init; }

    public required ImmutableArray<string> MonthsAbbreviated { get; init; }

    /// <summary>Day, month and year.</summary>
    public required DatePattern Full { get; init; }

    /// <summary>Day and month.</summary>
    public required DatePattern Day { get; init; }

    /// <summary>Month and year.</summary>
    public required DatePattern Month { get; init; }

    /// <summary>A calendar in which its readers live too; null for most languages.</summary>
    public SecondCalendar? Second { get; init; }
}
