using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Fairway.Input.Yaml;

/// <summary>
/// Fields in the order of the file. Each name that is asked for counts as known; <see cref="RefuseOthers"/> at the end faults
/// whatever was written and never asked for. Serves one reader on one thread.
/// </summary>
public sealed partial class YamlMap : YamlNode
{
    private readonly Dictionary<string, YamlNode> _byName;
    private readonly List<string> _known = [];

    internal YamlMap(YamlOrigin origin, int line, int column, ImmutableArray<YamlEntry> entries)
        : base(origin, line, column)
    {
        _byName = new Dictionary<string, YamlNode>(entries.Length, StringComparer.Ordinal);
        Entries = entries.RemoveAll(entry =>
        {
            var isRepeated = !_byName.TryAdd(entry.Key.Text, entry.Value);
            if (isRepeated)
                entry.Key.Error("duplicate-field", $"'{Suggestion.Clip(entry.Key.Text)}' is written a second time. Keep one of the two.");
            return isRepeated;
        });
    }

    /// <summary>Every field; of a repeated one the first.</summary>
    public ImmutableArray<YamlEntry> Entries { get; }

    private protected override string Kind => "a map of fields";

    /// <summary>The value of a field whatever its kind; null where it is not written.</summary>
    public YamlNode? Find(string name)
    {
        _known.Add(name);
        return _byName.GetValueOrDefault(name);
    }

    /// <summary>Faults every field that was written and has not been asked for, with the nearest of the names that were.</summary>
    public void RefuseOthers()
    {
        foreach (var (key, _) in Entries)
        {
            if (!_known.Contains(key.Text))
                key.Error("unknown-field", $"There is no field '{Suggestion.Clip(key.Text)}' here.{Suggestion.For(key.Text, _known, "Remove it, or write one of")}");
        }
    }

    private bool TryFind(string name, bool required, [NotNullWhen(true)] out YamlNode? node)
    {
        node = Find(name);
        if (node is null && required)
            Error("missing-field", $"'{name}' is missing. Add a line '{name}: ...'.");
        if (node is null || HasValue(name, node, required))
            return node is not null;
        node = null;
        return false;
    }

    private static bool HasValue(string name, YamlNode node, bool required)
    {
        if (node is not YamlScalar { IsEmpty: true })
            return true;
        node.Error("empty-field", $"'{Suggestion.Clip(name)}' has no value. Write one{(required ? "" : ", or remove the line")}.");
        return false;
    }
}
