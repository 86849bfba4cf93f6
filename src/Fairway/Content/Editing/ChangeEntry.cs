using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Fairway.Input;

namespace Fairway.Content.Editing;

/// <summary>What an edition of a source text changes, as <c>changes</c> says it. Whether it is right is for the check.</summary>
/// <param name="Date">As written.</param>
/// <param name="Note">For readers.</param>
/// <param name="Safety">Following the older text could harm.</param>
/// <param name="Sections">Anchors of what changed; empty for the whole page.</param>
public sealed record ChangeEntry(string Date, string Note, bool Safety, ImmutableArray<string> Sections)
{
    internal string Write(int edition)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"  - edition: {edition}\n    date: {YamlText.Scalar(Date)}\n    note: {(Note.Length == 0 ? "\"\"" : YamlText.Scalar(Note))}\n");
        if (Safety)
            text.Append("    safety: true\n");
        if (!Sections.IsEmpty)
            text.Append(CultureInfo.InvariantCulture, $"    sections: {YamlText.List(Sections)}\n");
        return text.ToString();
    }

    public static string DateOf(DateOnly day) => IsoDay.Write(day);
}
