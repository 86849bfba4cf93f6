using Fairway.Statistics.Versions;

namespace Fairway.Web.Desk.Data;

/// <summary>The file that a revision of a draft was made of, so that it can be read again after another version was published. Who brought it, and when, the revision says.</summary>
internal sealed class DataUpload
{
    public required int DraftId { get; init; }

    public required int Revision { get; init; }

    /// <summary>As its owner called it; shown, and never a path.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the file, under which its bytes are stored.</summary>
    public required string Content { get; init; }

    /// <summary>What was said of it; null for what the changes show.</summary>
    public required VersionKind? Kind { get; init; }

    public required DateOnly? Published { get; init; }

    public required DateOnly? DataTo { get; init; }

    /// <summary>What the intake warned of: a JSON array of <see cref="Fairway.Input.Fault"/>.</summary>
    public required string Warnings { get; init; }
}
