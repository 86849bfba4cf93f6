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
                skeleton.Append(' ', depth).Append(key.Text).Append(':');
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
