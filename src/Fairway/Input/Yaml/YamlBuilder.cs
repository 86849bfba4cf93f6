using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Fairway.Input.Yaml;

/// <summary>Makes nodes of the parser's events. It stops at the first thing that it refuses: such a file is not read in part.</summary>
internal sealed class YamlBuilder(IParser parser, YamlOrigin origin, int firstLine)
{
    private int _nodes;

    /// <summary>Where the last value that was understood starts.</summary>
    public Mark Place { get; private set; } = new(0, 1, 1);

    public YamlMap? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (!parser.Accept<DocumentStart>(out _))
            return RefuseEmpty();

        parser.Consume<DocumentStart>();
        var root = Node(depth: 1);
        if (root is null)
            return null;

        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            return Refuse(second.Start, "yaml-documents", "A second document starts here. Remove the line '---', and what follows it if it does not belong.") as YamlMap;

        if (root is YamlMap map)
            return map;
        if (root is YamlScalar { IsEmpty: true })
            return RefuseEmpty();
        root.WrongKind("What is written here", "fields, written as 'name: value', one on each line");
        return null;
    }

    private YamlNode? Node(int depth)
    {
        var start = Place = parser.Current!.Start;
        if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
            return RefuseAlias(start);
        if (depth > YamlReader.MaxDepth)
            return Refuse(start, "yaml-limit", string.Create(CultureInfo.InvariantCulture, $"Lists and maps are nested deeper than {YamlReader.MaxDepth} levels. Remove the brackets or indentation that are not needed."));
        if (++_nodes > YamlReader.MaxNodes)
            return Refuse(start, "yaml-limit", string.Create(CultureInfo.InvariantCulture, $"The file holds more than {YamlReader.MaxNodes} values. Split it, or shorten it."));

        return parser.Current switch
        {
            MappingStart => Map(depth),
            SequenceStart => List(depth),
            _ => Scalar(),
        };
    }

    private YamlScalar Scalar()
    {
        var scalar = parser.Consume<Scalar>();
        return new YamlScalar(origin, LineOf(scalar.Start), ColumnOf(scalar.Start), scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    private YamlList? List(int depth)
    {
        var start = parser.Consume<SequenceStart>().Start;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (Node(depth + 1) is not { } item)
                return null;
            items.Add(item);
        }

        return new YamlList(origin, LineOf(start), ColumnOf(start), items.DrainToImmutable());
    }

    private YamlMap? Map(int depth)
    {
        var start = parser.Consume<MappingStart>().Start;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var keyStart = parser.Current!.Start;
            if (Node(depth + 1) is not { } key)
                return null;
            if (key is not YamlScalar name)
                return Refuse(keyStart, "yaml-syntax", "The name of a field is a list or a map. Write a plain name, and put quotes round text that starts with '[' or '{'.") as YamlMap;
            if (Node(depth + 1) is not { } value)
                return null;
            entries.Add(new YamlEntry(name, value));
        }

        return new YamlMap(origin, LineOf(start), ColumnOf(start), entries.DrainToImmutable());
    }

    private YamlMap? RefuseEmpty() =>
        Refuse(new Mark(0, 1, 1), "yaml-empty", "No field is written here. Write fields as 'name: value', one on each line.") as YamlMap;

    private YamlNode? RefuseAlias(Mark start) =>
        Refuse(start, "yaml-alias", "Anchors (&), aliases (*) and tags (!) are not read here. Write the value out, and put quotes round text that starts with one of these signs.");

    private YamlNode? Refuse(Mark start, string code, string message)
    {
        origin.Faults.Error(origin.File, LineOf(start), ColumnOf(start), code, message);
        return null;
    }

    private int LineOf(Mark mark) => (int)mark.Line + firstLine - 1;

    private static int ColumnOf(Mark mark) => (int)mark.Column;
}
