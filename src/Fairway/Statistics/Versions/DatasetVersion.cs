namespace Fairway.Statistics.Versions;

/// <summary>One published state of a dataset's data.</summary>
public sealed record DatasetVersion
{
    /// <summary>Longest note, in UTF-16 units; of a translated one too.</summary>
    public const int MaxNote = 1_000;

    /// <summary>From 1, rising by one.</summary>
    public required int Number { get; init; }

    public required VersionKind Kind { get; init; }

    /// <summary>When the publisher of the source released these data, a day in UTC; null where that is not known.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The latest complete day of data.</summary>
    public required DateOnly DataTo { get; init; }

    /// <summary>Why, in the source language; null where the kind says all.</summary>
    public string? Note { get; init; }

    /// <summary>SHA-256 of the canonical CSV as it stands in the content tree, 64 small hexadecimal digits.</summary>
    public required string Digest { get; init; }

    public required int RowCount { get; init; }
}
