using System.Text;
using Fairway.Content.Translating;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Languages;

namespace Fairway.Content.Calendar;

/// <summary>An entry as the fields of <c>calendar.yaml</c>, in the order in which they are written.</summary>
internal static class CalendarFields
{
    /// <summary>Each field as lines without indentation, by its name.</summary>
    public static IEnumerable<(string Name, string[] Lines)> Of(CalendarEntry entry, SiteSettings site)
    {
        yield return Field("id", entry.Id);
        yield return Field("state", KebabNames<CalendarState>.Write(entry.State));
        if (entry.At is { } at)
            yield return Field("at", at.ToString());
        if (entry.Was is { } was)
            yield return Field("was", was.ToString());
        if (entry.Dataset is { } dataset)
            yield return Field("dataset", dataset.Value);
        if (entry.Page is { } page)
            yield return Field("page", page.ToString());
        foreach (var language in site.Languages)
        {
            if (entry.Texts.TryGetValue(language, out var text))
                yield return Block(language, text);
        }
    }

    private static (string Name, string[] Lines) Field(string name, string value) => (name, [$"{name}: {value}"]);

    private static (string Name, string[] Lines) Block(LanguageTag language, CalendarText text)
    {
        var block = new StringBuilder().Append(language).Append(":\n  title: ").Append(YamlUnits.Scalar(text.Title)).Append('\n');
        if (text.Reason is { } reason)
            block.Append("  reason: ").Append(YamlUnits.Scalar(reason)).Append('\n');
        if (text.Translation is { } translation)
            Write(block, translation);
        return (language.Value, block.ToString().TrimEnd('\n').Split('\n'));
    }

    private static void Write(StringBuilder block, Translation translation)
    {
        block.Append("  by: ").Append(YamlUnits.Scalar(translation.By)).Append('\n');
        if (translation.Made is { } made)
            block.Append("  made: ").Append(IsoDay.Write(made)).Append('\n');
        if (translation.Checked is { } day)
            block.Append("  checked: ").Append(IsoDay.Write(day)).Append('\n');
        if (translation.Comparison is not { } comparison)
            return;
        block.Append("  compared:\n    date: ").Append(IsoDay.Write(comparison.Date)).Append("\n    by: ").Append(YamlUnits.Scalar(comparison.By))
            .Append("\n    passages: ").Append(comparison.Passages).Append('\n');
        if (!comparison.Differences.IsEmpty)
            block.Append("    differences: [").AppendJoin(", ", comparison.Differences.Select(YamlUnits.Scalar)).Append("]\n");
    }
}
