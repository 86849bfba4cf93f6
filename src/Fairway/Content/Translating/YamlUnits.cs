using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Fairway.Input.Yaml;

namespace Fairway.Content.Translating;

/// <summary>Cuts YAML into the texts in it, each named by where it stands, and what stands around them.</summary>
internal static partial class YamlUnits
{
    /// <summary>Ends the id of a unit that is a list of words.</summary>
    private const string ListMark = "[]";

    private const char ItemMark = ';';

    /// <param name="source">Fields of the source text.</param>
    /// <param name="translation">The same fields translated, as far as they are; null for none.</param>
    /// <param name="indent">Spaces before each line.</param>
    /// <param name="wordList">Name of a list whose items do not answer each other in two languages: it is one unit, of items parted by semicolons. Null for none.</param>
    public static (string Skeleton, ImmutableArray<TranslationUnit> Units) Pair(YamlMap source, YamlMap? translation, int indent = 0, string? wordList = null)
    {
        var skeleton = new StringBuilder();
        var units = ImmutableArray.CreateBuilder<TranslationUnit>();
        Map(source, translation, "", indent);
        return (skeleton.ToString(), units.ToImmutable());

        void Map(YamlMap map, YamlMap? other, string path, int depth)
        {
            foreach (var (key, value) in map.Entries)
            {
                skeleton.Append(' ', depth).Append(Key(key.Text)).Append(':');
                Node(value, other?.Entries.FirstOrDefault(entry => entry.Key.Text == key.Text).Value, path + key.Text, depth);
            }
        }

        void Node(YamlNode node, YamlNode? other, string path, int depth)
        {
            switch (node)
            {
                case YamlScalar scalar:
                    skeleton.Append(' ').Append(TranslationFile.PlaceOf(path)).Append('\n');
                    units.Add(new(path, scalar.Text, other is YamlScalar { IsEmpty: false } translated ? translated.Text : null));
                    break;
                case YamlMap map:
                    skeleton.Append('\n');
                    Map(map, other as YamlMap, path + ".", depth + 2);
                    break;
                case YamlList list when path == wordList:
                    skeleton.Append(' ').Append(TranslationFile.PlaceOf(path + ListMark)).Append('\n');
                    units.Add(new(path + ListMark, Joined(list), other is YamlList { Items.IsEmpty: false } words ? Joined(words) : null));
                    break;
                case YamlList list:
                    skeleton.Append('\n');
                    foreach (var (i, item) in list.Items.Index())
                    {
                        skeleton.Append(' ', depth + 2).Append('-');
                        Node(item, (other as YamlList)?.Items.ElementAtOrDefault(i), string.Create(CultureInfo.InvariantCulture, $"{path}.{i + 1}"), depth + 2);
                    }

                    break;
            }
        }
    }

    /// <summary>The fields that a translation has and its source has not, such as notes of versions and words that the source calls what they are, as lines to stand where the source's end.</summary>
    /// <param name="text">The translation as it is made of its source, by this class.</param>
    /// <param name="made">The same, read.</param>
    /// <param name="before">The translation as it was; null for none.</param>
    /// <param name="apart">A field that is not kept, nor anything in it.</param>
    public static string Keep(string text, YamlMap made, YamlMap? before, string apart)
    {
        if (before is null)
            return text;
        var lines = text.TrimEnd('\n').Split('\n').ToList();
        Extend(made, before, lines.Count, 0);
        return string.Join('\n', lines) + "\n";

        // From the last to the first, so that lines that are not looked at yet keep their numbers.
        void Extend(YamlMap map, YamlMap other, int end, int depth)
        {
            var kept = new StringBuilder();
            foreach (var (key, value) in other.Entries.Where(entry => map.Find(entry.Key.Text) is null))
                Write(kept, key.Text, value, depth);
            if (kept.Length > 0)
                lines.InsertRange(end, kept.ToString().TrimEnd('\n').Split('\n'));
            foreach (var (i, (key, value)) in map.Entries.Index().Reverse())
            {
                if (key.Text != apart && value is YamlMap inner && other.Find(key.Text) is YamlMap also)
                    Extend(inner, also, i + 1 < map.Entries.Length ? map.Entries[i + 1].Key.Line - 1 : end, depth + 2);
            }
        }

        static void Write(StringBuilder kept, string key, YamlNode value, int depth)
        {
            kept.Append(' ', depth).Append(Key(key)).Append(':');
            switch (value)
            {
                case YamlScalar scalar:
                    kept.Append(' ').Append(Scalar(scalar.Text)).Append('\n');
                    break;
                case YamlMap map:
                    kept.Append('\n');
                    foreach (var (name, inner) in map.Entries)
                        Write(kept, name.Text, inner, depth + 2);
                    break;
                case YamlList list:
                    kept.Append(" [").AppendJoin(", ", list.Items.OfType<YamlScalar>().Select(item => Scalar(item.Text))).Append("]\n");
                    break;
            }
        }
    }

    private static string Key(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? text : Scalar(text);

    /// <summary>What a unit's words are as a value: a list where the unit is one.</summary>
    public static string Value(string id, string text) => id.EndsWith(ListMark, StringComparison.Ordinal)
        ? $"[{string.Join(", ", text.Split(ItemMark, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Scalar))}]"
        : Scalar(text);

    private static string Joined(YamlList list) => string.Join("; ", list.Items.OfType<YamlScalar>().Select(item => item.Text));

    /// <summary>A text as a value: plain where no reader could take it for something else.</summary>
    public static string Scalar(string text)
    {
        if (Plain().IsMatch(text) && !text.EndsWith(' '))
            return text;
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"^(?!(?:true|false|null|yes|no|on|off)$)\p{L}[^:\#\n\t""'\[\]{},&*!|>%@`\\]*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();
}
