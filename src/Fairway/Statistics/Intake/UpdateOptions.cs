using Fairway.Statistics.Versions;

namespace Fairway.Statistics.Intake;

/// <summary>What is said of new data beside the file.</summary>
public sealed record UpdateOptions
{
    public static UpdateOptions None { get; } = new();

    /// <summary>Correction or structure; null for what the changes show: an update or a revision.</summary>
    public VersionKind? Kind { get; init; }

    /// <summary>Why, for readers, in the site's source language.</summary>
    public string? Note { get; init; }

    /// <summary>When the publisher released the file; null for the day on which the file says that it was last changed.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>To which day events were recorded; null for the last of them.</summary>
    public DateOnly? DataTo { get; init; }
}
