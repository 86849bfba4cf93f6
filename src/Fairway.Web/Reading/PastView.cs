using Fairway.Languages;

namespace Fairway.Web.Reading;

/// <summary>What an older page says of itself: when it stood so, and what has become of it.</summary>
internal sealed record PastView
{
    /// <summary>The end of the day, or the instant, that was asked for; UTC.</summary>
    public required DateTimeOffset Instant { get; init; }

    /// <summary>Whether a day was asked for.</summary>
    public required bool IsDay { get; init; }

    /// <summary>Number of the release that stood then.</summary>
    public required int Release { get; init; }

    /// <summary>When that release was published; UTC.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>Name and value of the parameter that asks for the time.</summary>
    public required string Parameter { get; init; }

    public required PastFate Fate { get; init; }

    /// <summary>Where the page is now; null where it is no more.</summary>
    public required string? CurrentPath { get; init; }

    /// <summary>Why the page was taken away, in the source language of today; null where it was not.</summary>
    public required string? Reason { get; init; }

    /// <summary>The language of <see cref="Reason"/>.</summary>
    public required Language ReasonLanguage { get; init; }

    /// <summary>The same time of another address.</summary>
    public string Of(string path) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Parameter}";
}

/// <summary>What has become of a page since.</summary>
internal enum PastFate
{
    /// <summary>It is still at its address, changed or not.</summary>
    Kept,
    Moved,

    /// <summary>Taken away on purpose.</summary>
    Withdrawn,

    /// <summary>Not there any more, and nothing says why.</summary>
    Missing,
}
