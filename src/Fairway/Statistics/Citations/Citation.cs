namespace Fairway.Statistics.Citations;

/// <summary>
/// What is known of a source that is cited: the data of a publisher, or a figure from them, as read on this site. Nothing is made up: what the dataset does not say
/// is left out. How it is written is the other types' of this folder; the words are in the source language of the site.
/// </summary>
public sealed record Citation
{
    /// <summary>Letters, digits and hyphens; the same for the same version of the same thing.</summary>
    public required string Key { get; init; }

    /// <summary>The publisher's title of the data; for a figure, what it is, its value, its period and how certain it is.</summary>
    public required string Title { get; init; }

    /// <summary>The publisher's title of the data, where <see cref="Title"/> is of a figure in them; else null.</summary>
    public string? Within { get; init; }

    /// <summary>The publisher of the data: their author.</summary>
    public required string Publisher { get; init; }

    /// <summary>When the publisher released these data; null where that is not known.</summary>
    public DateOnly? Published { get; init; }

    public required DateOnly DataTo { get; init; }

    /// <summary>Number of the dataset's version.</summary>
    public required int Version { get; init; }

    /// <summary>Name of the site where the data were read.</summary>
    public required string Site { get; init; }

    /// <summary>The whole address at which exactly this version stays.</summary>
    public required string Address { get; init; }

    /// <summary>The day on which it was read, UTC.</summary>
    public required DateOnly Retrieved { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>What no field of a format holds: to which day the data go, and where they were read.</summary>
    internal string Note => $"Data to {Input.IsoDay.Write(DataTo)}, version {Version.ToString(System.Globalization.CultureInfo.InvariantCulture)}, read at {Site}";
}
