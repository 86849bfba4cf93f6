namespace Fairway.Web.Desk.Drafts;

/// <summary>What a draft may hold.</summary>
internal static class DraftLimits
{
    /// <summary>Files of one draft: a page moved with its texts in all languages and its pictures.</summary>
    public const int MaxFiles = 500;

    /// <summary>Bytes of one file.</summary>
    public const int MaxFileBytes = 32 * 1024 * 1024;

    /// <summary>Characters of a title.</summary>
    public const int MaxTitle = 200;

    /// <summary>Characters of what is said when a draft is returned.</summary>
    public const int MaxReason = 4000;
}
