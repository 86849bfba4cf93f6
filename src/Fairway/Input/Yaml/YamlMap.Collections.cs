using System.Collections.Immutable;

namespace Fairway.Input.Yaml;

/// <summary>Fields that hold lists and maps. What is of the wrong kind is faulted and left out.</summary>
public sealed partial class YamlMap
{
    /// <summary>Most items in a list where the caller names no other.</summary>
    public const int DefaultMaxItems = 1_000;

    /// <summary>A list of text, empty when it is absent.</summary>
    public ImmutableArray<YamlScalar> TextList(string name, bool required = false, int maxItems = DefaultMaxItems, int maxLength = DefaultMaxText)
    {
        var texts = ImmutableArray.CreateBuilder<YamlScalar>();
        foreach (var item in List(name, required, maxItems, "single values, such as [one, two]"))
        {
            if (item is not YamlScalar text)
                item.WrongKind($"An item of '{name}'", "a single value");
            else if (text.IsEmpty)
                text.Error("empty-field", $"An item of '{name}' has no value. Write one, or remove the item.");
            else if (text.Text.Length > maxLength)
                text.Error("too-long", Sentence($"An item of '{name}' has {text.Text.Length} characters; the most is {maxLength}. Shorten it."));
            else
                texts.Add(text);
        }

        return texts.DrainToImmutable();
    }

    /// <summary>A list of maps, empty when it is absent.</summary>
    public ImmutableArray<YamlMap> MapList(string name, bool required = false, int maxItems = DefaultMaxItems)
    {
        var maps = ImmutableArray.CreateBuilder<YamlMap>();
        foreach (var item in List(name, required, maxItems, "maps of fields, each starting with '- '"))
        {
            if (item is YamlMap map)
                maps.Add(map);
            else
                item.WrongKind($"An item of '{name}'", "a map of fields");
        }

        return maps.DrainToImmutable();
    }

    public YamlMap? RequiredMap(string name) => Map(name, true);

    public YamlMap? OptionalMap(string name) => Map(name, false);

    /// <summary>Every field of this map, in the order of the file, where each is itself a map: sources by their ids, figures by their names. Do not call <see cref="RefuseOthers"/> after it.</summary>
    public ImmutableArray<(YamlScalar Key, YamlMap Value)> Maps()
    {
        var maps = ImmutableArray.CreateBuilder<(YamlScalar, YamlMap)>(Entries.Length);
        foreach (var (key, node) in Entries)
        {
            if (HasValue(key.Text, node, required: false) && AsMap(key.Text, node) is { } map)
                maps.Add((key, map));
        }

        return maps.DrainToImmutable();
    }

    /// <summary>Every field of this map, in the order of the file, where each is a single value: columns and their labels. Do not call <see cref="RefuseOthers"/> after it.</summary>
    public ImmutableArray<(YamlScalar Key, YamlScalar Value)> Texts(int maxLength = DefaultMaxText)
    {
        var texts = ImmutableArray.CreateBuilder<(YamlScalar, YamlScalar)>(Entries.Length);
        foreach (var (key, node) in Entries)
        {
            if (HasValue(key.Text, node, required: false) && AsText(key.Text, node, maxLength) is { } text)
                texts.Add((key, text));
        }

        return texts.DrainToImmutable();
    }

    private YamlMap? Map(string name, bool required) =>
        TryFind(name, required, out var node) ? AsMap(name, node) : null;

    private static YamlMap? AsMap(string name, YamlNode node)
    {
        if (node is YamlMap map)
            return map;
        node.WrongKind($"'{Suggestion.Clip(name)}'", "a map of fields, indented under it");
        return null;
    }

    private ImmutableArray<YamlNode> List(string name, bool required, int maxItems, string items)
    {
        if (!TryFind(name, required, out var node))
            return [];
        if (node is not YamlList list)
        {
            node.WrongKind($"'{name}'", $"a list of {items}");
            return [];
        }

        if (list.Items.Length <= maxItems)
            return list.Items;
        list.Error("too-many", Sentence($"'{name}' has {list.Items.Length} items; the most is {maxItems}. Shorten it."));
        return [];
    }
}
