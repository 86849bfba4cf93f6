using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Content.Editing;

/// <summary>
/// The fields of a YAML file as they are written, so that one can be changed while all others keep their letters, comments and order. Reads what is broken too: a field
/// that cannot be understood is one whose value is null.
/// </summary>
public sealed partial class FieldsText
{
    private readonly ImmutableArray<Field> _fields;
    private readonly string _end;

    private FieldsText(ImmutableArray<Field> fields, string end) => (_fields, _end) = (fields, end);

    public static FieldsText Empty { get; } = new([], "");

    /// <summary>In the order of the file.</summary>
    public IEnumerable<string> Names => _fields.Select(each => each.Name);

    /// <param name="text">A whole file, or the front matter of one.</param>
    public static FieldsText Of(string text)
    {
        var cut = Cut(text.ReplaceLineEndings("\n"));
        // Whatever is written in one line of braces has no line for a field: it gets them.
        return YamlReader.ReadMap(text, "", new FaultList()) is { } map && !map.Entries.Select(entry => entry.Key.Text).SequenceEqual(cut.Names)
            ? new([.. map.Entries.Select(entry => new Field(entry.Key.Text, "", YamlText.Field(entry.Key.Text, entry.Value)))], "")
            : cut;
    }

    /// <summary>Comments and empty lines below the last field.</summary>
    public string End => _end;

    public bool Has(string name) => Find(name) is not null;

    /// <summary>The field as it is written, with the comments above it; null where there is none.</summary>
    public string? Text(string name) => Find(name) is { } field ? field.Above + field.Lines : null;

    /// <summary>The field as it is written; null where there is none.</summary>
    public string? Lines(string name) => Find(name)?.Lines;

    /// <summary>What stands under the name of a field that is a map or a list, as it is written, moved to the margin.</summary>
    public string Inner(string name)
    {
        if (Find(name)?.Lines is not { } lines)
            return "";
        var below = lines[(lines.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        // What is written in brackets on the line of its name gets lines.
        if (below.Length == 0 && Value(name) is YamlList or YamlMap)
            below = Cut(YamlText.Field(name, Value(name)!)) is { _fields: [var field] } ? field.Lines[(field.Lines.IndexOf('\n', StringComparison.Ordinal) + 1)..] : "";
        var inner = below.Split('\n');
        var margin = inner.Where(line => line.Trim().Length > 0 && line[0] != '#').Select(line => line.Length - line.TrimStart(' ').Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', inner.Select(line => line.Length >= margin && line.AsSpan(0, margin).Trim(' ').IsEmpty ? line[margin..] : line)).TrimEnd('\n');
    }

    /// <summary>The value of a field; null where there is none, or it cannot be understood.</summary>
    public YamlNode? Value(string name) =>
        Find(name) is { } field && YamlReader.ReadMap(field.Lines, "", new FaultList()) is { Entries: [var entry, ..] } ? entry.Value : null;

    /// <summary>A single value; empty where there is none.</summary>
    public string Scalar(string name) => Value(name) is YamlScalar { IsEmpty: false } scalar ? scalar.Text : "";

    /// <summary>The single values of a list.</summary>
    public ImmutableArray<string> List(string name) => Value(name) is YamlList list ? [.. list.Items.OfType<YamlScalar>().Select(item => item.Text)] : [];

    /// <summary>With a single value, or without the field where it is empty. A value that is there already keeps its line.</summary>
    public FieldsText WithScalar(string name, string value) =>
        value.Length == 0 ? Without(name) : value == Scalar(name) ? this : With(name, $"{name}: {YamlText.Scalar(value)}\n");

    /// <summary>With a list, or without the field where it is empty. A list that is there already keeps its lines.</summary>
    public FieldsText WithList(string name, ImmutableArray<string> items) =>
        items.IsEmpty ? Without(name) : items.SequenceEqual(List(name)) ? this : With(name, $"{name}: {YamlText.List(items)}\n");

    /// <summary>With what is to stand under the name of a field, whatever it is: each line is moved in, so that it can be nothing but part of this field.</summary>
    public FieldsText WithInner(string name, string inner)
    {
        if (string.IsNullOrWhiteSpace(inner))
            return Without(name);
        var lines = inner.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        return string.Join('\n', lines) == Inner(name) ? this : With(name, $"{name}:\n{string.Concat(lines.Select(line => line.Length == 0 ? "\n" : $"  {line}\n"))}");
    }

    /// <param name="name">Of the field, which keeps its place and the comments above it; a new one comes last.</param>
    /// <param name="lines">The field as it is to be written.</param>
    public FieldsText With(string name, string lines)
    {
        var at = _fields.IndexOf(_fields.FirstOrDefault(field => field.Name == name)!);
        return at < 0
            ? new(_fields.Add(new(name, "", lines)), _end)
            : new(_fields.SetItem(at, _fields[at] with { Lines = lines }), _end);
    }

    public FieldsText WithEnd(string end) => new(_fields, end);

    public FieldsText Without(string name) => new(_fields.RemoveAll(field => field.Name == name), _end);

    public override string ToString() => string.Concat(_fields.Select(field => field.Above + field.Lines)) + _end;

    /// <summary>The field that a line is of, from 1; null where it is of none.</summary>
    public string? NameAt(int line)
    {
        var last = 0;
        foreach (var each in _fields)
        {
            last += (each.Above + each.Lines).Count(sign => sign == '\n');
            if (line <= last)
                return each.Name;
        }

        return null;
    }

    /// <summary>The line on which a field starts, from 1; 0 where there is none.</summary>
    public int LineOf(string name)
    {
        var line = 1;
        foreach (var each in _fields)
        {
            line += each.Above.Count(sign => sign == '\n');
            if (each.Name == name)
                return line;
            line += each.Lines.Count(sign => sign == '\n');
        }

        return 0;
    }

    private Field? Find(string name) => _fields.FirstOrDefault(field => field.Name == name);

    private static FieldsText Cut(string text)
    {
        var fields = ImmutableArray.CreateBuilder<Field>();
        var (waiting, lines) = (new StringBuilder(), new StringBuilder());
        foreach (var line in LinesOf(text))
        {
            if (line[0] is '#' or '\n' || line.AsSpan().Trim().IsEmpty)
                waiting.Append(line);
            else if (Name().Match(line) is { Success: true } name)
            {
                End();
                fields.Add(new(name.Groups["name"].Value, waiting.ToString(), ""));
                waiting.Clear();
                lines.Append(line);
            }
            else if (fields.Count == 0)
                waiting.Append(line);
            else
            {
                lines.Append(waiting).Append(line);
                waiting.Clear();
            }
        }

        End();
        return new(fields.ToImmutable(), waiting.ToString());

        void End()
        {
            if (fields.Count > 0)
                fields[^1] = fields[^1] with { Lines = lines.ToString() };
            lines.Clear();
        }
    }

    private static IEnumerable<string> LinesOf(string text) =>
        text.Length == 0 ? [] : (text[^1] == '\n' ? text[..^1] : text).Split('\n').Select(line => line + "\n");

    /// <param name="Above">Comments and empty lines.</param>
    /// <param name="Lines">From its name to before the next field.</param>
    private sealed record Field(string Name, string Above, string Lines);

    [GeneratedRegex("""^(?:"(?<name>[^"\\]+)"|'(?<name>[^']+)'|(?<name>[^\s#:'"\[\]{},&*!|>%@`\-][^:#]*?))\s*:(?:\s|$)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
