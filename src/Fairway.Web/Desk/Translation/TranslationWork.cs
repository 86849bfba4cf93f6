namespace Fairway.Web.Desk.Translation;

/// <summary>Which texts of the source a revision of a translation was made from: sources move on, and what changed in them since is to be shown.</summary>
internal sealed class TranslationWork
{
    public required int DraftId { get; init; }

    /// <summary>Those revisions that come after, and have none of their own, are of the same texts.</summary>
    public required int Revision { get; init; }

    /// <summary>Digest of the source that the translation is of; null where the history has it no longer.</summary>
    public required string? Translated { get; init; }

    /// <summary>Digest of the source whose paragraphs, lists and tables the file has; null for that of now.</summary>
    public required string? Written { get; init; }
}
