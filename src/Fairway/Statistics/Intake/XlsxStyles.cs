using System.Globalization;
using System.Xml;

namespace Fairway.Statistics.Intake;

/// <summary>Which styles show a number as a day: a cell does not say so itself.</summary>
internal sealed class XlsxStyles
{
    /// <summary>Most cell styles that programs write.</summary>
    private const int MaxStyles = 65_536;

    private readonly List<bool> _isDay = [];

    public static XlsxStyles None { get; } = new();

    public bool IsDay(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _isDay.Count && _isDay[index];

    public static XlsxStyles Read(XmlReader reader)
    {
        using (reader)
        {
            var styles = new XlsxStyles();
            var codes = new Dictionary<string, string>();
            var section = "";
            while (SheetXml.Next(reader))
            {
                if (!XlsxXml.IsElement(reader))
                    continue;
                if (reader.Depth == 1)
                    section = reader.LocalName;
                else if (section == "numFmts" && reader.LocalName == "numFmt" && codes.Count < MaxStyles)
                    codes[reader.GetAttribute("numFmtId") ?? ""] = reader.GetAttribute("formatCode") ?? "";
                else if (section == "cellXfs" && reader.LocalName == "xf" && reader.Depth == 2 && styles._isDay.Count < MaxStyles)
                    styles._isDay.Add(IsDayFormat(reader.GetAttribute("numFmtId") ?? "0", codes));
            }

            return styles;
        }
    }

    /// <summary>Formats 14 to 17 and 22 are days everywhere, 27 to 31, 36, 50 to 54, 57 and 58 in East Asian workbooks; others say what they are.</summary>
    private static bool IsDayFormat(string number, Dictionary<string, string> codes)
    {
        if (codes.TryGetValue(number, out var code))
            return IsDayCode(code);
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;
    }

    /// <summary>Whether a format shows years, months or days: y or d, or m without hours and seconds, outside quotation marks and brackets.</summary>
    internal static bool IsDayCode(string code)
    {
        var (isDay, isMonth, isTime) = (false, false, false);
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '"':
                    i = End(code, i, '"');
                    break;
                case '[':
                    var end = End(code, i, ']');
                    isTime |= i + 1 < code.Length && code[i + 1] is 'h' or 'H' or 'm' or 'M' or 's' or 'S' && end <= i + 3;
                    i = end;
                    break;
                case 'y' or 'Y' or 'd' or 'D':
                    isDay = true;
                    break;
                case 'm' or 'M':
                    isMonth = true;
                    break;
                case 'h' or 'H' or 's' or 'S':
                    isTime = true;
                    break;
                default:
                    break;
            }
        }

        return isDay || (isMonth && !isTime);
    }

    private static int End(string code, int from, char mark) => code.IndexOf(mark, from + 1) is var end && end < 0 ? code.Length : end;
}
