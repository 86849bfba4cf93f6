using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Fairway.Content;

/// <summary>Writes <c>redirects.yaml</c>: what nobody asked to change keeps its lines, comments and order. Whether the result is right is for the check.</summary>
public static class RedirectsFile
{
    public const string Path = "redirects.yaml";

    private const string List = "redirects:";

    // JSON's strings are YAML's in double quotes, as long as nothing but what must be is escaped.
    private static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="file">As it is; null where there is none.</param>
    /// <param name="edits">One for a page.</param>
    public static byte[] With(byte[]? file, IReadOnlyCollection<RedirectEdit> edits)
    {
        var lines = Text(file).Split('\n').ToList();
        if (lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        var list = lines.FindIndex(line => line.StartsWith(List, StringComparison.Ordinal));
        if (list < 0)
        {
            list = lines.Count;
            lines.Add(List);
        }

        var kept = lines.Take(list).ToList();
        var now = Entries(lines.Skip(list + 1));
        // What is written already stays in its place: said twice, it changes nothing.
        var open = edits.Where(edit => !now.Exists(entry => entry.Lines.SequenceEqual(Written(edit)))).ToList();
        var changed = open.Select(edit => edit.From.ToString()).ToHashSet(StringComparer.Ordinal);
        var entries = now.Where(entry => entry.From is null || !changed.Contains(entry.From)).SelectMany(entry => entry.Lines);
        var added = open.Where(edit => !edit.Removes).SelectMany(Written);
        List<string> written = [.. entries, .. added];
        kept.Add(written.Exists(line => line.TrimStart().StartsWith('-')) ? List : List + " []");
        kept.AddRange(written);
        return Encoding.UTF8.GetBytes(string.Join('\n', kept) + "\n");
    }

    private static string Text(byte[]? file) => file is null ? List + "\n" : Encoding.UTF8.GetString(file).ReplaceLineEndings("\n");

    private static List<(string? From, List<string> Lines)> Entries(IEnumerable<string> lines)
    {
        // Comments above an entry stay where they are when the entry before them goes.
        List<(string? From, List<string> Lines)> entries = [(null, [])];
        foreach (var line in lines)
        {
            var text = line.TrimStart();
            if (text.StartsWith("- ", StringComparison.Ordinal))
                entries.Add((null, []));
            else if (text.StartsWith('#'))
                entries.Add((null, []));
            var entry = entries[^1];
            entry.Lines.Add(line);
            if (FromOf(text) is { } from)
                entries[^1] = (from, entry.Lines);
        }

        return entries;
    }

    private static string? FromOf(string line)
    {
        var text = line.StartsWith("- ", StringComparison.Ordinal) ? line[2..].TrimStart() : line;
        return text.StartsWith("from:", StringComparison.Ordinal) ? text["from:".Length..].Split(" #")[0].Trim().Trim('"', '\'') : null;
    }

    private static IEnumerable<string> Written(RedirectEdit edit) =>
        [$"  - from: {edit.From}", edit.To is { } to ? $"    to: {to}" : $"    gone: {JsonSerializer.Serialize(edit.Reason, Quoting)}"];
}
