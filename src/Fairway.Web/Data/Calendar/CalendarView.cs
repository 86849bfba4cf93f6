using System.Collections.Immutable;
using Fairway.Content.Calendar;
using Fairway.Languages;
using Fairway.Web.Reading;

namespace Fairway.Web.Data.Calendar;

/// <summary>What is announced, and what became of it.</summary>
internal sealed record CalendarView(Frame Frame) : ViewModel(Frame)
{
    /// <summary>Soonest first; last what has no day.</summary>
    public required ImmutableArray<CalendarItem> Coming { get; init; }

    /// <summary>Of the last year, newest first.</summary>
    public required ImmutableArray<CalendarItem> Past { get; init; }

    /// <summary>Whether there is a file of the calendar: one without an entry is none.</summary>
    public required bool HasFile { get; init; }
}

/// <param name="State">In words.</param>
/// <param name="At">Null where it was put off and nobody knows until when.</param>
internal sealed record CalendarItem(string Title, Language TitleLanguage, string State, CalendarTime? At)
{
    /// <summary>Null for what only the schedule of a dataset tells of.</summary>
    public string? Anchor { get; init; }

    /// <summary>Where it is, if it is there.</summary>
    public string? Path { get; init; }

    /// <summary>Of what was put off, the time before.</summary>
    public CalendarTime? Was { get; init; }

    public string? Reason { get; init; }

    /// <summary>Of the reason.</summary>
    public Language? ReasonLanguage { get; init; }

    /// <summary>How the day is known, in a sentence.</summary>
    public string? Known { get; init; }
}
