using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Content.Translating;

/// <summary>The words of one text of a page, as its file has them, read without judging: one that is being worked on lacks some. Null for what is not written.</summary>
/// <param name="Title">In the language of the text.</param>
/// <param name="Summary">In the language of the text.</param>
/// <param name="Edition">Of a source text its own, of a translation the one that it is of.</param>
/// <param name="Notes">Public notes of the editions, as far as they are written.</param>
/// <param name="Body">Below the fields, with <c>\n</c> at the end of each line.</param>
public sealed record PageWords(string? Title, string? Summary, int? Edition, ImmutableSortedDictionary<int, string> Notes, string Body)
{
    /// <summary>Stands in a body where a paragraph is not translated yet. The check knows no such figure, so that nothing with it is published.</summary>
    public const string Untranslated = "{{untranslated}}";

    private const string TranslationField = "translation";
    private const string WithdrawnField = "withdrawn";

    /// <summary>Who translated; null for a source text.</summary>
    public string? By { get; init; }

    /// <summary>The day on which it was made from its edition.</summary>
    public DateOnly? Made { get; init; }

    /// <summary>The day on which a person checked it.</summary>
    public DateOnly? Checked { get; init; }

    /// <summary>Of a translation, why the page is withdrawn; of a source text, what <see cref="WithdrawnIn"/> finds beside it.</summary>
    public PageWithdrawal? Withdrawn { get; init; }

    /// <summary>What a <c>page.yaml</c> says of the withdrawal of its page; null for nothing.</summary>
    public static PageWithdrawal? WithdrawnIn(string facts) => WithdrawnOf(YamlReader.ReadMap(facts.ReplaceLineEndings("\n"), "", new FaultList()));

    /// <param name="text">A file such as <c>fa.md</c>. Without fields it is all body.</param>
    public static PageWords Read(string text)
    {
        text = text.ReplaceLineEndings("\n");
        if (FrontMatter.Split(text, "", new FaultList()) is not { } parts)
            return new(null, null, null, ImmutableSortedDictionary<int, string>.Empty, text);

        var fields = YamlReader.ReadMap(parts.Fields, "", new FaultList());
        var translation = fields?.Find(TranslationField) as YamlMap;
        return new(Text(fields, "title"), Text(fields, "summary"), Number(translation ?? fields, "edition"), NotesOf(fields), parts.Body)
        {
            By = Text(translation, "by"),
            Made = Day(translation, "made"),
            Checked = Day(translation, "checked"),
            Withdrawn = WithdrawnOf(fields),
        };
    }

    /// <summary>As the file of a translation.</summary>
    public string Write()
    {
        var text = new StringBuilder("---\n");
        Append(text, "title", Title);
        Append(text, "summary", Summary);
        text.Append(CultureInfo.InvariantCulture, $"{TranslationField}:\n  edition: {Edition}\n");
        Append(text, "  by", By);
        Append(text, "  made", Made is { } made ? IsoDay.Write(made) : null, isPlain: true);
        Append(text, "  checked", Checked is { } day ? IsoDay.Write(day) : null, isPlain: true);
        if (Withdrawn is { } withdrawn)
            text.Append(CultureInfo.InvariantCulture, $"{WithdrawnField}:\n  date: {IsoDay.Write(withdrawn.Date)}\n  reason: {YamlUnits.Scalar(withdrawn.Reason)}\n");
        foreach (var (i, (edition, note)) in Notes.Reverse().Index())
            text.Append(i == 0 ? "changes:\n" : "").Append(CultureInfo.InvariantCulture, $"  - edition: {edition}\n    note: {YamlUnits.Scalar(note)}\n");
        return text.Append("---\n").Append(Body).ToString();
    }

    /// <summary>The same file with the day on which somebody checked it, and not a letter changed beside.</summary>
    /// <param name="text">A translation whose <c>translation</c> is written in lines.</param>
    /// <param name="day">Of the check.</param>
    public static string WithChecked(string text, DateOnly day)
    {
        if (FrontMatter.Split(text, "", new FaultList()) is not { } parts
            || YamlReader.ReadMap(parts.Fields, "", new FaultList(), parts.FieldsLine)?.Find(TranslationField) is not YamlMap translation
            || translation.Entries is not [var first, ..])
            throw new InvalidDataException("The text has no fields of a translation. Look at it with 'fairway check'.");

        // Fields in one line of braces have no line of their own to stand on.
        if (text.Split('\n')[first.Key.Line - 1].TrimStart().StartsWith(TranslationField, StringComparison.Ordinal))
            return (Read(text) with { Checked = day }).Write();
        var lines = text.Split('\n').ToList();
        var line = new string(' ', first.Key.Column - 1) + "checked: " + IsoDay.Write(day) + (lines[first.Key.Line - 1].EndsWith('\r') ? "\r" : "");
        if (translation.Entries.FirstOrDefault(entry => entry.Key.Text == "checked").Key is { } place)
            lines[place.Line - 1] = line;
        else
            lines.Insert(translation.Entries.Last(entry => entry.Key.Text is "edition" or "by" or "made").Value.Line, line);
        return string.Join('\n', lines);
    }

    private static void Append(StringBuilder text, string name, string? value, bool isPlain = false)
    {
        if (value is not null)
            text.Append(name).Append(": ").Append(isPlain ? value : YamlUnits.Scalar(value)).Append('\n');
    }

    private static ImmutableSortedDictionary<int, string> NotesOf(YamlMap? fields)
    {
        var notes = ImmutableSortedDictionary.CreateBuilder<int, string>();
        foreach (var entry in fields?.Find("changes") is YamlList list ? list.Items.OfType<YamlMap>() : [])
        {
            if (Number(entry, "edition") is { } edition && Text(entry, "note") is { } note)
                notes[edition] = note;
        }

        return notes.ToImmutable();
    }

    private static PageWithdrawal? WithdrawnOf(YamlMap? fields) =>
        fields?.Find(WithdrawnField) is YamlMap map && Day(map, "date") is { } day && Text(map, "reason") is { } reason ? new(day, reason) : null;

    private static string? Text(YamlMap? map, string name) => map?.Find(name) is YamlScalar { IsEmpty: false } scalar ? scalar.Text : null;

    private static int? Number(YamlMap? map, string name) => int.TryParse(Text(map, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(YamlMap? map, string name) => IsoDay.TryParse(Text(map, name), out var day) ? day : null;
}
