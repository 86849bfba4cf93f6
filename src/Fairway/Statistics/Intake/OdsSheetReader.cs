using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Fairway.Input;

namespace Fairway.Statistics.Intake;

/// <summary>Reads the rows of one <c>table:table</c>.</summary>
internal sealed class OdsSheetReader
{
    private const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private readonly XmlReader _reader;
    private readonly ImmutableArray<SheetRow>.Builder _rows = ImmutableArray.CreateBuilder<SheetRow>();
    private long _rowNumber = 1;
    private long _cellCount;

    private OdsSheetReader(XmlReader reader) => _reader = reader;

    public static Sheet Read(XmlReader reader, string name, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        while (ReadNext(reader))
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "table" || reader.NamespaceURI != Table)
                continue;
            var found = reader.GetAttribute("name", Table) ?? "";
            if (found == name)
                return new(name, new OdsSheetReader(reader).ReadRows(cancellationToken));
            names.Add(Suggestion.Clip(found));
        }

        throw new SheetException("unknown-sheet", $"The file has no sheet '{name}'. It has: {string.Join(", ", names.Take(20))}. Check 'sheet' under 'intake' in dataset.yaml.");
    }

    private ImmutableArray<SheetRow> ReadRows(CancellationToken cancellationToken)
    {
        var depth = _reader.Depth;
        if (_reader.IsEmptyElement)
            return [];
        while (ReadNext(_reader) && _reader.Depth > depth)
        {
            if (_reader.NodeType != XmlNodeType.Element || _reader.NamespaceURI != Table || _reader.LocalName != "table-row")
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            ReadRow(Repeated("number-rows-repeated"));
        }

        return _rows.ToImmutable();
    }

    private void ReadRow(int repeated)
    {
        var cells = new List<string>();
        if (!_reader.IsEmptyElement)
        {
            var depth = _reader.Depth;
            var empty = 0L;
            while (ReadNext(_reader) && _reader.Depth > depth)
            {
                if (_reader.NodeType == XmlNodeType.Element && _reader.NamespaceURI == Table && _reader.LocalName is "table-cell" or "covered-table-cell")
                    empty = AddCell(cells, empty);
            }
        }

        AddRows(cells, repeated);
    }

    /// <returns>How many empty cells stand since the last with something in it.</returns>
    private long AddCell(List<string> cells, long empty)
    {
        var repeated = Repeated("number-columns-repeated");
        var text = ReadCell();
        if (text.Length == 0)
            return empty + repeated;
        if (cells.Count + empty + repeated > SheetLimits.MaxColumns)
            throw new SheetException("sheet-limit", string.Create(CultureInfo.InvariantCulture, $"Row {_rowNumber} has more than {SheetLimits.MaxColumns} cells."));
        cells.AddRange(Enumerable.Repeat("", (int)empty));
        cells.AddRange(Enumerable.Repeat(text, repeated));
        return 0;
    }

    private void AddRows(List<string> cells, int repeated)
    {
        if (cells.Count > 0)
        {
            _cellCount += (long)cells.Count * repeated;
            if (_rows.Count + (long)repeated > SheetLimits.MaxRows || _cellCount > SheetLimits.MaxCells)
                throw new SheetException("sheet-limit", string.Create(CultureInfo.InvariantCulture, $"The sheet has more than {SheetLimits.MaxRows} rows or {SheetLimits.MaxCells} cells with something in them."));
            ImmutableArray<string> kept = [.. cells];
            for (var i = 0; i < repeated; i++)
                _rows.Add(new((int)_rowNumber + i, kept));
        }

        _rowNumber += repeated;
        if (_rowNumber > int.MaxValue)
            throw new SheetException("sheet-limit", "The sheet counts more rows than there can be.");
    }

    /// <summary>The value as ISO date or plain number where the cell has one, else the text as shown. Leaves the reader at the cell's end.</summary>
    private string ReadCell()
    {
        var value = _reader.GetAttribute("value-type", Office) switch
        {
            "date" => PlainDate(_reader.GetAttribute("date-value", Office)),
            "float" => PlainNumber(_reader.GetAttribute("value", Office)),
            _ => null,
        };
        var shown = ReadText();
        return value ?? shown;
    }

    private string ReadText()
    {
        if (_reader.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var depth = _reader.Depth;
        var paragraphs = 0;
        var move = true;
        while ((!move || ReadNext(_reader)) && _reader.Depth > depth)
        {
            move = true;
            if (_reader.NodeType == XmlNodeType.Element && _reader.NamespaceURI == Office && _reader.LocalName == "annotation")
            {
                _reader.Skip();
                move = false;
            }
            else if (_reader.NodeType == XmlNodeType.Element && _reader.NamespaceURI == Text && _reader.LocalName == "p")
                text.Append(paragraphs++ > 0 ? "\n" : "");
            else if (_reader.NodeType == XmlNodeType.Element && _reader.NamespaceURI == Text && _reader.LocalName is "s" or "tab")
                text.Append(' ');
            else if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
                text.Append(_reader.Value);
            if (text.Length > SheetLimits.MaxCellText)
                throw new SheetException("sheet-limit", string.Create(CultureInfo.InvariantCulture, $"A cell of row {_rowNumber} has more than {SheetLimits.MaxCellText} characters."));
        }

        return text.ToString().Trim();
    }

    private int Repeated(string attribute)
    {
        if (_reader.GetAttribute(attribute, Table) is not { } text)
            return 1;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : throw new SheetException("sheet-damaged", $"'{Suggestion.Clip(text)}' is not how often a row or cell can repeat. Download the file again.");
    }

    private static bool ReadNext(XmlReader reader) =>
        reader.Read() && (reader.Depth <= SheetLimits.MaxDepth
            ? true
            : throw new SheetException("sheet-limit", $"The file nests elements deeper than {SheetLimits.MaxDepth}. No real release does that."));

    /// <summary>2018-01-01 of 2018-01-01T00:00:00; another time of day is left for the check to refuse.</summary>
    private static string? PlainDate(string? value) =>
        value is { Length: 19 } && value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..10] : value;

    /// <summary>1101 of 1101, 1101.0 and 1.101E3; what is not a number is left for the check to refuse.</summary>
    private static string? PlainNumber(string? value) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.###############", CultureInfo.InvariantCulture)
            : value;
}
