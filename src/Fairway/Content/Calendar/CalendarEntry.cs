using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Statistics;

namespace Fairway.Content.Calendar;

/// <summary>An entry of <c>calendar.yaml</c>: something that is to be published, or was.</summary>
public sealed record CalendarEntry
{
    /// <summary>The same for the same thing for ever, also when its day moves.</summary>
    public required string Id { get; init; }

    public required CalendarState State { get; init; }

    /// <summary>When it is to come, or came; null where it was put off and nobody knows until when.</summary>
    public CalendarTime? At { get; init; }

    /// <summary>When it was to come before it was put off; null in every other state.</summary>
    public CalendarTime? Was { get; init; }

    /// <summary>The dataset that it is of; null where it is of none, or of one that is not there yet.</summary>
    public DatasetId? Dataset { get; init; }

    /// <summary>The page that it is of; null where it is of none, or of one that is not there yet.</summary>
    public PageId? Page { get; init; }

    public required ImmutableDictionary<LanguageTag, CalendarText> Texts { get; init; }
}

/// <param name="Title">What is to be published.</param>
/// <param name="Reason">Why it was put off or given up, for readers; null in every other state, and where it is not translated.</param>
/// <param name="Translation">Null in the source language.</param>
public sealed record CalendarText(string Title, string? Reason, Translation? Translation);

public enum CalendarState
{
    /// <summary>It is planned for then.</summary>
    Announced,

    /// <summary>It will come then.</summary>
    Confirmed,

    /// <summary>It does not come when it was to come.</summary>
    Postponed,

    /// <summary>It will not come.</summary>
    Cancelled,

    /// <summary>It came.</summary>
    Published,
}
