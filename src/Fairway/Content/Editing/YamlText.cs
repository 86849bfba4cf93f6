using System.Text;
using System.Text.RegularExpressions;
using Fairway.Content.Translating;
using Fairway.Input.Yaml;

namespace Fairway.Content.Editing;

/// <summary>Writes values as YAML that nothing but a reader of YAML could take for something else.</summary>
public static partial class YamlText
{
    /// <summary>A single value on one line. Numbers and days stand without quotes.</summary>
    public static string Scalar(string text) => Digits().IsMatch(text) ? text : YamlUnits.Scalar(text);

    /// <summary>A list on one line.</summary>
    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items.Select(Scalar))}]";

    /// <summary>A field with its value as lines, without the comments that stood in it.</summary>
    public static string Field(string name, YamlNode value)
    {
        var text = new StringBuilder();
        Write(text, name, value, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string name, YamlNode value, int depth)
    {
        text.Append(' ', depth).Append(YamlUnits.Scalar(name)).Append(':');
        switch (value)
        {
            case YamlList list when list.Items.All(item => item is YamlScalar):
                text.Append(' ').Append(List(list.Items.OfType<YamlScalar>().Select(item => item.Text))).Append('\n');
                break;
            case YamlList list:
                text.Append('\n');
                foreach (var map in list.Items.OfType<YamlMap>())
                    WriteItem(text, map, depth + 2);
                break;
            case YamlMap map:
                text.Append('\n');
                foreach (var (key, inner) in map.Entries)
                    Write(text, key.Text, inner, depth + 2);
                break;
            default:
                text.Append(' ').Append(Scalar(((YamlScalar)value).Text)).Append('\n');
                break;
        }
    }

    private static void WriteItem(StringBuilder text, YamlMap map, int depth)
    {
        var start = text.Length;
        foreach (var (key, value) in map.Entries)
            Write(text, key.Text, value, depth + 2);
        text[start + depth] = '-';
    }

    [GeneratedRegex(@"^[0-9][0-9\-]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Digits();
}
