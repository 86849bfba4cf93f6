using System.Globalization;

namespace Fairway.Releases;

/// <summary>
/// What a person may say of a release, put into the one form in which it can be kept for ever and shown anywhere: in a commit of git,
/// on a page, in a feed, on a terminal.
/// </summary>
public static class ReleaseWords
{
    /// <summary>In UTF-16 units: two printed pages.</summary>
    public const int MaxNote = 4000;

    public const int MaxBy = 200;

    /// <summary>What git leaves out at the ends of a name.</summary>
    private static readonly char[] NameEnds = [.. " .,:;<>\"\\'\t\n\r"];

    /// <summary>The note with <c>\n</c> for every line end and nothing around it, or why it cannot be kept.</summary>
    public static bool TryNote(string text, out string note, out string refusal)
    {
        note = text.ReplaceLineEndings("\n").Trim();
        refusal =
            note.Length == 0 ? "The note is empty. Tell readers in a sentence what was published and why."
            : note.Length > MaxNote ? string.Create(CultureInfo.InvariantCulture, $"The note has {note.Length} characters; the most is {MaxNote}. Shorten it.")
            : Unfit(note) is { } unfit ? $"The note holds {unfit}. Delete it." : "";
        return refusal.Length == 0;
    }

    /// <summary>The name on one line, without what git cannot keep in a name, or why it cannot be kept.</summary>
    public static bool TryBy(string text, out string by, out string refusal)
    {
        by = string.Join(' ', text.Replace('<', ' ').Replace('>', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(NameEnds);
        refusal =
            by.Length == 0 ? "It is not said who publishes. Give a name."
            : by.Length > MaxBy ? string.Create(CultureInfo.InvariantCulture, $"The name of who publishes has {by.Length} characters; the most is {MaxBy}. Shorten it.")
            : Unfit(by) is { } unfit ? $"The name of who publishes holds {unfit}. Delete it." : "";
        return refusal.Length == 0;
    }

    private static string? Unfit(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]) || text[i] is '\uFFFE' or '\uFFFF' or '\uFEFF' || (char.IsControl(text[i]) && text[i] is not ('\n' or '\t')))
                return $"a character that cannot be shown, U+{(int)text[i]:X4}";
        }

        return null;
    }
}
