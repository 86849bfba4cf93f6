using System.Globalization;
using System.Xml;

namespace Fairway.Statistics.Intake;

/// <summary>Reads the XML of spreadsheets with care: no document type, no deep nesting, and values by one rule.</summary>
internal static class SheetXml
{
    /// <summary>Digits that a spreadsheet program keeps of a number.</summary>
    private const int Digits = 15;

    public static XmlReader Open(Stream content) => XmlReader.Create(content, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = SheetLimits.MaxEntryBytes,
        CloseInput = true,
    });

    public static bool Next(XmlReader reader) =>
        reader.Read() && (reader.Depth <= SheetLimits.MaxDepth
            ? true
            : throw new SheetException("sheet-limit", $"The file nests elements deeper than {SheetLimits.MaxDepth}. No real release does that."));

    /// <summary>2018-01-01 of 2018-01-01T00:00:00; another time of day is left for the check to refuse.</summary>
    public static string? PlainDate(string? value) =>
        value is { Length: >= 19 } && value.AsSpan(10).TrimEnd('Z') is "T00:00:00" or "T00:00:00.000" ? value[..10] : value;

    /// <summary>1101 of 1101, 1101.0 and 1.101E3, to the fifteen digits that programs show; what is not a number is left for the check to refuse.</summary>
    public static string? PlainNumber(string? value)
    {
        if (value is null || (value.Length <= Digits && !value.AsSpan().ContainsAnyExceptInRange('0', '9') && !value.StartsWith('0')))
            return value;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(value, Style, CultureInfo.InvariantCulture, out var number)
            && decimal.TryParse(number.ToString("G15", CultureInfo.InvariantCulture), Style, CultureInfo.InvariantCulture, out var plain)
            ? plain.ToString("0.############################", CultureInfo.InvariantCulture)
            : value;
    }
}
