using Fairway.Releases;

namespace Fairway.Web.Desk.Drafts;

/// <summary>What people say about a draft, in the form in which every database keeps it.</summary>
internal static class DraftWords
{
    /// <param name="text">As it was typed; it may be empty.</param>
    /// <param name="words">Without anything around it, with <c>\n</c> for every line end.</param>
    public static bool TryReason(string text, out string words)
    {
        words = "";
        return string.IsNullOrWhiteSpace(text) || (ReleaseWords.TryNote(text, out words, out _) && words.Length <= DraftLimits.MaxReason);
    }
}
