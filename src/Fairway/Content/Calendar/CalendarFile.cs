using System.Collections.Immutable;
using Fairway.Content.Reading;
using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Content.Calendar;

/// <summary>
/// <c>calendar.yaml</c> as text in which one entry is changed. Other entries, fields that stay as they are, and comments on lines of their own keep every
/// letter; a comment at the end of a line goes with its line. Immutable.
/// </summary>
public sealed class CalendarFile
{
    /// <summary>The path in the content tree.</summary>
    public const string Path = CalendarReader.Path;

    private const int Indent = 2;

    private readonly SiteSettings _site;
    private readonly ImmutableArray<YamlMap> _maps;

    private readonly string _head;

    private CalendarFile(string text, string head, SiteSettings site, ImmutableArray<YamlMap> maps, ImmutableArray<CalendarEntry> entries) =>
        (Text, _head, _site, _maps, Entries) = (text, head, site, maps, entries);

    public string Text { get; }

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<CalendarEntry> Entries { get; }

    /// <param name="text">The file; empty where there is none.</param>
    /// <param name="site">By which it is read.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>Null where the text cannot be read.</returns>
    public static CalendarFile? Parse(string text, SiteSettings site, FaultList faults)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new("", "", site, [], []);
        var own = new FaultList();
        text = text.ReplaceLineEndings("\n");
        var map = YamlReader.ReadMap(text, Path, own);
        ImmutableArray<CalendarEntry> entries = map is null ? [] : [.. CalendarReader.Read(map, site).Select(draft => draft.Entry)];
        foreach (var fault in own.ToSorted())
            faults.Add(fault);
        if (own.HasErrors)
            return null;
        var head = string.Concat(text.Split('\n').Take(map!.Entries[0].Key.Line - 1).Select(line => line + "\n"));
        return new(text, head, site, [.. ((YamlList)map.Find(CalendarReader.Entries)!).Items.Cast<YamlMap>()], entries);
    }

    /// <summary>With the entry in the place of the one that has its id, or behind all others.</summary>
    /// <returns>Null where the entry is not one that the file may hold; a fault says why.</returns>
    public CalendarFile? With(CalendarEntry entry, FaultList faults)
    {
        var place = Entries.Select(known => known.Id).ToList().IndexOf(entry.Id);
        if (Parse(_head + Written(place < 0 ? Entries.Add(entry) : Entries.SetItem(place, entry)), _site, faults) is not { } anew)
            return null;

        // What stands in unusual YAML may not be what its lines look like: then the whole file is written anew.
        var edited = !IsInLines ? null : place < 0 ? Added(entry) : Changed(place, entry);
        return edited is not null && Parse(edited, _site, new FaultList()) is { } file && file.Written(file.Entries) == anew.Written(anew.Entries) ? file : anew;
    }

    /// <summary>Each entry begins on a line of its own, behind a hyphen, and none of its fields stands on the line of another.</summary>
    private bool IsInLines
    {
        get
        {
            var lines = Text.Split('\n');
            return !_maps.IsEmpty && _maps.All(map =>
                lines[map.Line - 1][..(map.Column - 1)].TrimStart() is ['-', ..] && map.Entries.Select(entry => entry.Key.Line).Distinct().Count() == map.Entries.Length);
        }
    }

    /// <summary>The whole file anew.</summary>
    private string Written(IEnumerable<CalendarEntry> entries) => $"{CalendarReader.Entries}:\n{string.Concat(entries.Select(entry => Item(entry, Indent)))}";

    private string Added(CalendarEntry entry) =>
        Text.TrimEnd('\n') + "\n" + Item(entry, _maps[^1].Column - 1 - Indent);

    private string Changed(int place, CalendarEntry entry)
    {
        var map = _maps[place];
        var lines = Text.Split('\n').ToList();
        var was = CalendarFields.Of(Entries[place], _site).ToDictionary(field => field.Name, field => field.Lines);
        var now = CalendarFields.Of(entry, _site).ToList();
        var end = EndOf(lines, place + 1 < _maps.Length ? _maps[place + 1].Line - 1 : lines.Count, map.Column - 1);

        // From the last to the first, so that lines that are not looked at yet keep their numbers.
        foreach (var (i, (key, _)) in map.Entries.Index().Reverse())
        {
            var last = EndOf(lines, i + 1 < map.Entries.Length ? map.Entries[i + 1].Key.Line - 1 : end, key.Column - 1);
            var at = now.FindIndex(field => field.Name == key.Text);
            if (at >= 0 && was.TryGetValue(key.Text, out var before) && before.SequenceEqual(now[at].Lines))
                continue;
            var prefix = lines[key.Line - 1][..(key.Column - 1)];
            lines.RemoveRange(key.Line - 1, last - key.Line + 1);
            if (at >= 0)
                lines.InsertRange(key.Line - 1, now[at].Lines.Index().Select(line => (line.Index == 0 ? prefix : new string(' ', prefix.Length)) + line.Item));
        }

        var added = now.Where(field => !was.ContainsKey(field.Name)).SelectMany(field => field.Lines).Select(line => new string(' ', map.Column - 1) + line);
        lines.InsertRange(EndOf(lines, place + 1 < _maps.Length ? LineOfNext(lines) : lines.Count, map.Column - 1), added);
        return string.Join('\n', lines);

        // What follows the entry has not changed, so it is as far from the end as before.
        int LineOfNext(List<string> edited) => edited.Count - (Text.Split('\n').Length - (_maps[place + 1].Line - 1));
    }

    /// <summary>How many lines there are to the end of something, without blank lines and comments that stand behind it, no deeper than it.</summary>
    private static int EndOf(List<string> lines, int end, int indent)
    {
        while (end > 0 && (string.IsNullOrWhiteSpace(lines[end - 1]) || (lines[end - 1].TrimStart() is ['#', ..] && lines[end - 1].Length - lines[end - 1].TrimStart().Length <= indent)))
            end--;
        return end;
    }

    private string Item(CalendarEntry entry, int indent) => string.Concat(
        CalendarFields.Of(entry, _site).SelectMany(field => field.Lines).Index().Select(line => $"{new string(' ', indent)}{(line.Index == 0 ? "- " : "  ")}{line.Item}\n"));
}
