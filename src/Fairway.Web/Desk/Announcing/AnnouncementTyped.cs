namespace Fairway.Web.Desk.Announcing;

/// <summary>What stands in a form of the release calendar.</summary>
internal sealed record AnnouncementTyped
{
    public static readonly AnnouncementTyped Nothing = new();

    public string? Id { get; init; }

    /// <summary>In the source language of the site.</summary>
    public string? Title { get; init; }

    /// <summary>As <c>calendar.yaml</c> writes it: a month, a day or a minute.</summary>
    public string? At { get; init; }

    public string? Dataset { get; init; }

    public string? Page { get; init; }

    /// <summary>In the source language of the site; for readers.</summary>
    public string? Reason { get; init; }
}
