using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Fairway.Content.Translating;

/// <summary>
/// What translators must not change inside the words of a page: figures, citations, where links lead and where strong words begin and end. XLIFF has elements for
/// them (<c>ph</c>, <c>bpt</c> and <c>ept</c>), whose content is what stands in the text; so the text of a unit, elements or none, is the Markdown.
/// </summary>
public static partial class InlineCodes
{
    internal static IEnumerable<XNode> ToXml(string text, XNamespace xliff)
    {
        var open = new Stack<(string Code, int Id)>();
        var (id, end) = (0, 0);
        foreach (Match code in Code().Matches(text))
        {
            if (code.Index > end)
                yield return new XText(text[end..code.Index]);
            end = code.Index + code.Length;
            if (Closes(code.Value, open))
                yield return Element("ept", open.Pop().Id, code.Value);
            else if (code.Value is "**" or "[")
            {
                open.Push((code.Value, ++id));
                yield return Element("bpt", id, code.Value);
            }
            else
                yield return Element("ph", ++id, code.Value);
        }

        if (end < text.Length)
            yield return new XText(text[end..]);

        XElement Element(string name, int number, string content) => new(xliff + name, new XAttribute("id", number.ToString(CultureInfo.InvariantCulture)), content);
    }

    /// <summary>A text cut at its codes; joined, the parts are the text.</summary>
    public static IEnumerable<(string Text, bool IsCode)> Parts(string text)
    {
        var end = 0;
        foreach (Match code in Code().Matches(text))
        {
            if (code.Index > end)
                yield return (text[end..code.Index], false);
            end = code.Index + code.Length;
            yield return (code.Value, true);
        }

        if (end < text.Length)
            yield return (text[end..], false);
    }

    /// <summary>Codes of the source that a translation lacks, and those that it has beyond them; where words are strong may differ.</summary>
    public static (ImmutableArray<string> Lost, ImmutableArray<string> Added) Compare(string source, string target)
    {
        var (before, after) = (Fixed(source), Fixed(target));
        return (Without(before, after), Without(after, before));
    }

    private static bool Closes(string code, Stack<(string Code, int Id)> open) =>
        open.TryPeek(out var last) && (code == "**" ? last.Code == "**" : code.StartsWith("](", StringComparison.Ordinal) && last.Code == "[");

    private static List<string> Fixed(string text) => [.. Code().Matches(text).Select(code => code.Value).Where(code => code is not ("**" or "["))];

    private static ImmutableArray<string> Without(List<string> all, List<string> others)
    {
        var left = new List<string>(all);
        foreach (var other in others)
            left.Remove(other);
        return [.. left];
    }

    /// <summary>A figure; a citation; the end of a link; the bracket in which a link begins; strong.</summary>
    [GeneratedRegex(@"\{\{[^{}]*\}\} | \[\^[a-z0-9-]+\] | \]\([^()\s]*\) | \[(?=[^\[\]]*\]\() | \*\*", RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
