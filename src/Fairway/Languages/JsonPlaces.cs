using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Fairway.Languages;

/// <summary>Where the values of a JSON file stand, so that a fault found later can name line and column.</summary>
internal sealed class JsonPlaces
{
    /// <summary>Names that stand twice and are reported; whoever mends these sees the rest next.</summary>
    private const int MaxRepeated = 100;

    private readonly JsonLines _lines;
    private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);

    private JsonPlaces(JsonLines lines) => _lines = lines;

    /// <summary>Paths of names that stand twice in one object, and where: JSON readers would silently keep one of them.</summary>
    public List<(string Path, int Offset)> Repeated { get; } = [];

    /// <summary>Walks the file; paths look like <c>languages[0].dates.months[3]</c>.</summary>
    /// <exception cref="JsonException">The file is not JSON.</exception>
    public static JsonPlaces Read(ReadOnlyMemory<byte> json, JsonLines lines, int maxDepth)
    {
        var places = new JsonPlaces(lines);
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = maxDepth });
        var open = new Stack<(string Path, int Next, bool IsArray)>();
        var property = "";
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var parent = open.Peek().Path;
                property = parent.Length == 0 ? Name(reader) : $"{parent}.{Name(reader)}";
                if (!places._offsets.TryAdd(property, (int)reader.TokenStartIndex) && places.Repeated.Count < MaxRepeated)
                    places.Repeated.Add((property, (int)reader.TokenStartIndex));
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
                return _lines.At(offset);
            var cut = path.LastIndexOfAny(['.', '[']);
            if (cut <= 0)
                return (1, 1);
            path = path[..cut];
        }
    }
}
