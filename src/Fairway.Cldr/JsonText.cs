using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Fairway.Cldr;

/// <summary>Writes JSON for people to review: lists of texts on one line where they fit, and every character that cannot be seen as an escape.</summary>
public static class JsonText
{
    private const int MaxLine = 140;

    public static string Of(JsonObject root)
    {
        var text = new StringBuilder();
        Append(text, root, 0);
        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case JsonObject { Count: 0 }:
                text.Append("{}");
                break;
            case JsonObject fields:
                AppendBlock(text, '{', '}', depth, fields, field =>
                {
                    AppendText(text, field.Key);
                    text.Append(": ");
                    Append(text, field.Value, depth + 1);
                });
                break;
            case JsonArray items when items.All(item => item is JsonValue):
                AppendLine(text, items, depth);
                break;
            case JsonArray items:
                AppendBlock(text, '[', ']', depth, items, item => Append(text, item, depth + 1));
                break;
            case JsonValue value when value.TryGetValue<string>(out var words):
                AppendText(text, words);
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void AppendBlock<T>(StringBuilder text, char open, char close, int depth, IEnumerable<T> items, Action<T> append)
    {
        text.Append(open);
        foreach (var (i, item) in items.Index())
        {
            text.Append(i == 0 ? "\n" : ",\n").Append(' ', 2 * (depth + 1));
            append(item);
        }

        text.Append('\n').Append(' ', 2 * depth).Append(close);
    }

    private static void AppendLine(StringBuilder text, JsonArray items, int depth)
    {
        var line = new StringBuilder("[");
        foreach (var (i, item) in items.Index())
        {
            line.Append(i == 0 ? "" : ", ");
            Append(line, item, depth);
        }

        line.Append(']');
        if (line.Length <= MaxLine)
            text.Append(line);
        else
            AppendBlock(text, '[', ']', depth, items.Chunk((items.Count + 1) / 2), half => text.AppendJoin(", ", half.Select(One)));
    }

    private static string One(JsonNode? item)
    {
        var text = new StringBuilder();
        Append(text, item, 0);
        return text.ToString();
    }

    private static void AppendText(StringBuilder text, string words)
    {
        text.Append('"');
        foreach (var c in words)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\u200c' => text.Append(c), // joins nothing, as letters need it
                _ when IsUnseen(c) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }

    private static bool IsUnseen(char c) =>
        c != ' ' && char.GetUnicodeCategory(c) is (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator);
}
