using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Fairway.Languages;

/// <summary>Where the values of a JSON file stand, so that a fault found later can name line and column.</summary>
internal sealed class JsonPlaces
{
    private readonly ReadOnlyMemory<byte> _json;
    private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);

    private JsonPlaces(ReadOnlyMemory<byte> json) => _json = json;

    /// <summary>Names that stand twice in one object, by path: JSON readers would silently keep one of them.</summary>
    public List<string> Repeated { get; } = [];

    /// <summary>Walks the file; paths look like <c>languages[0].dates.months[3]</c>.</summary>
    /// <exception cref="JsonException">The file is not JSON.</exception>
    public static JsonPlaces Read(ReadOnlyMemory<byte> json, int maxDepth)
    {
        var places = new JsonPlaces(json);
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = maxDepth });
        var open = new Stack<(string Path, int Next, bool IsArray)>();
        var property = "";
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var parent = open.Peek().Path;
                property = parent.Length == 0 ? Name(reader) : $"{parent}.{Name(reader)}";
                if (!places._offsets.TryAdd(property, (int)reader.TokenStartIndex))
                    places.Repeated.Add(property);
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                open.Pop();
                continue;
            }

            var path = property;
            if (open.TryPeek(out var list) && list.IsArray)
            {
                open.Pop();
                open.Push((list.Path, list.Next + 1, true));
                path = string.Create(CultureInfo.InvariantCulture, $"{list.Path}[{list.Next}]");
                places._offsets[path] = (int)reader.TokenStartIndex;
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                open.Push((path, 0, reader.TokenType == JsonTokenType.StartArray));
        }

        return places;
    }

    // As it is written where an escape is half a character, for which GetString throws: the path is only a name in a fault.
    private static string Name(in Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? Encoding.UTF8.GetString(reader.ValueSpan) : reader.GetString()!;

    /// <summary>Line and column, from 1, of a value or of the nearest thing around it that exists.</summary>
    public (int Line, int Column) Of(string path)
    {
        while (true)
        {
            if (_offsets.TryGetValue(path, out var offset))
                return At(_json.Span, offset);
            var cut = path.LastIndexOfAny(['.', '[']);
            if (cut <= 0)
                return (1, 1);
            path = path[..cut];
        }
    }

    /// <summary>Line and column of a byte; columns are counted in UTF-16 units.</summary>
    public static (int Line, int Column) At(ReadOnlySpan<byte> json, int offset)
    {
        var before = json[..offset];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    /// <summary>Line and column of what a JSON reader refused.</summary>
    public static (int Line, int Column) At(ReadOnlySpan<byte> json, JsonException exception)
    {
        var rest = json;
        var start = 0;
        for (var line = exception.LineNumber ?? 0; line > 0 && rest.IndexOf((byte)'\n') is >= 0 and var end; line--)
        {
            start += end + 1;
            rest = json[start..];
        }

        return At(json, (int)Math.Min(start + (exception.BytePositionInLine ?? 0), json.Length));
    }
}
