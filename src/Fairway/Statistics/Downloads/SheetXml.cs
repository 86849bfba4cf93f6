using System.Xml;

namespace Fairway.Statistics.Downloads;

/// <summary>Which characters XML 1.0 can hold.</summary>
internal static class SheetXml
{
    private const char Unknown = '\uFFFD';

    public static bool IsValid(string text)
    {
        foreach (var unit in text)
        {
            if (!XmlConvert.IsXmlChar(unit))
                return Parts(text).All(part => part.IsValid);
        }

        return true;
    }

    /// <summary>A character or a pair of surrogates at a time.</summary>
    public static IEnumerable<(string Text, bool IsValid)> Parts(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                yield return (text.Substring(i++, 2), true);
            else
                yield return (text.Substring(i, 1), XmlConvert.IsXmlChar(text[i]));
        }
    }

    /// <summary>With U+FFFD for what cannot be held.</summary>
    public static string Clean(string text) => IsValid(text) ? text : string.Concat(Parts(text).Select(part => part.IsValid ? part.Text : Unknown.ToString()));
}
