using System.Globalization;
using System.Xml;
using Fairway.Input;

namespace Fairway.Statistics.Intake;

/// <summary>Reads the rows of one worksheet. Rows and cells may leave out where they stand: then they follow the one before.</summary>
internal sealed class XlsxSheetReader(XmlReader reader, List<string> words, XlsxStyles styles, bool is1904)
{
    /// <summary>Most rows that a workbook can have.</summary>
    private const int MaxRowNumber = 1_048_576;

    /// <summary>Most merged ranges; each is looked up among the rows.</summary>
    private const int MaxMerged = 10_000;

    private readonly SheetBuilder _sheet = new();
    private int _row;
    private int _column;
    private int _merged;

    public Sheet Read(string name, CancellationToken cancellationToken)
    {
        var isOpen = false;
        while (SheetXml.Next(reader))
        {
            if (XlsxXml.IsElement(reader, "row"))
            {
                cancellationToken.ThrowIfCancellationRequested();
                StartRow();
                isOpen = !reader.IsEmptyElement;
            }
            else if (isOpen && reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "row")
            {
                _sheet.EndRow();
                isOpen = false;
            }
            else if (isOpen && XlsxXml.IsElement(reader, "c"))
            {
                AddCell();
            }
            else if (XlsxXml.IsElement(reader, "mergeCell"))
            {
                Merge(reader.GetAttribute("ref") ?? "");
            }
        }

        return new(name, _sheet.ToRows(), IsTyped: true);
    }

    private void StartRow()
    {
        var number = reader.GetAttribute("r") is not { } text ? _row + 1
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? written : 0;
        if (number <= _row || number > MaxRowNumber)
            throw new SheetException("sheet-damaged", string.Create(CultureInfo.InvariantCulture, $"A row of the sheet says that it is row {Suggestion.Clip(reader.GetAttribute("r") ?? "")}, after row {_row}. Open the file in a spreadsheet program and save it again."));
        (_row, _column) = (number, 0);
        _sheet.Row = number;
    }

    private void AddCell()
    {
        var (place, type, style) = (reader.GetAttribute("r"), reader.GetAttribute("t"), reader.GetAttribute("s"));
        var column = _column + 1;
        if (place is not null && (!CellPlace.TryParse(place, out var row, out column) || row != _row || column <= _column))
            throw new SheetException("sheet-damaged", string.Create(CultureInfo.InvariantCulture, $"A cell of row {_row} says that it is '{Suggestion.Clip(place)}'. Open the file in a spreadsheet program and save it again."));
        _column = column;
        var text = ReadCell(type, style);
        if (text.Length > SheetLimits.MaxCellText)
            throw new SheetException("sheet-limit", string.Create(CultureInfo.InvariantCulture, $"A cell of row {_row} has more than {SheetLimits.MaxCellText} characters."));
        // A row with more cells than may have something in them is made to do harm, whatever is in them.
        if (column > SheetLimits.MaxColumns && (place is null || text.Length > 0))
            throw new SheetException("sheet-limit", string.Create(CultureInfo.InvariantCulture, $"Row {_row} has more than {SheetLimits.MaxColumns} cells."));
        _sheet.AddCell(column - 1, text);
    }

    private string ReadCell(string? type, string? style)
    {
        if (reader.IsEmptyElement)
            return "";
        var (depth, isValue, hasFormula) = (reader.Depth, false, false);
        var (value, inline) = ((string?)null, (string?)null);
        while (SheetXml.Next(reader) && reader.Depth > depth)
        {
            if (XlsxXml.IsElement(reader, "is"))
            {
                inline = XlsxStrings.ReadItem(reader);
            }
            else if (reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                hasFormula |= XlsxXml.IsElement(reader, "f");
                isValue = XlsxXml.IsElement(reader, "v") && !reader.IsEmptyElement;
            }
            else if (isValue)
            {
                value += reader.Value;
            }
        }

        return value is null
            ? inline ?? (hasFormula ? SheetErrors.Uncalculated : "")
            : Value(type, style, value);
    }

    private string Value(string? type, string? style, string value) => type switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < words.Count
            ? words[number]
            : throw new SheetException("sheet-damaged", string.Create(CultureInfo.InvariantCulture, $"A cell of row {_row} names a text that the workbook does not have. Download the file again.")),
        "str" or "inlineStr" => XlsxStrings.Unescape(value).Trim(),
        "b" => XlsxXml.IsTrue(value) ? "TRUE" : "FALSE",
        "e" => SheetErrors.IsError(value) ? value : SheetErrors.Other,
        "d" => SheetXml.PlainDate(value) ?? "",
        _ => styles.IsDay(style) ? XlsxDay.Write(value, is1904) : SheetXml.PlainNumber(value) ?? "",
    };

    private void Merge(string range)
    {
        if (++_merged > MaxMerged)
            throw new SheetException("sheet-limit", $"The sheet has more than {MaxMerged} merged ranges.");
        var colon = range.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && CellPlace.TryParse(range.AsSpan(0, colon), out var top, out var left) && CellPlace.TryParse(range.AsSpan(colon + 1), out var bottom, out var right))
            _sheet.Merge(top, left, bottom, right);
    }
}
