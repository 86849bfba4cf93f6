using System.Collections.Immutable;
using System.Text;

namespace Fairway.Statistics.Reading;

/// <summary>
/// Reads CSV as RFC 4180 defines it: commas, records that end with CRLF or LF, fields that may be in double quotes, a quote inside
/// written twice. Nothing is guessed: no other separator, no quote in the middle of a plain field, no blanks trimmed.
/// </summary>
internal sealed class CsvRecords(string text, CellFaults faults)
{
    /// <summary>Most bytes of a data file.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Most records, the header among them.</summary>
    public const int MaxRecords = 1_000_000;

    /// <summary>Most fields in one record.</summary>
    public const int MaxFields = 256;

    /// <summary>Most UTF-16 units in one field.</summary>
    public const int MaxField = 10_000;

    private readonly TextPool _pool = new();
    private int _at;
    private int _line = 1;
    private int _lineStart;
    private int _fields = 8;
    private bool _stop;

    /// <summary>Every record. Stops at the first fault of form: what follows could not be told apart.</summary>
    public IEnumerable<RawRow> Read()
    {
        var count = 0;
        while (_at < text.Length && !_stop)
        {
            if (++count > MaxRecords)
            {
                faults.Add(_line, 1, "csv-limit", $"The file has more than {MaxRecords} records. Split it.");
                yield break;
            }

            var line = _line;
            var cells = Record();
            if (!_stop)
                yield return new(line, cells);
        }
    }

    private ImmutableArray<RawCell> Record()
    {
        var cells = ImmutableArray.CreateBuilder<RawCell>(_fields);
        while (true)
        {
            var column = _at - _lineStart + 1;
            var field = _at < text.Length && text[_at] == '"' ? Quoted() : Plain();
            if (_stop)
                return [];
            cells.Add(new(column, field));
            if (field.Length > MaxField || cells.Count > MaxFields)
            {
                Stop(column, "csv-limit", cells.Count > MaxFields ? $"The record has more than {MaxFields} fields." : $"The field is longer than {MaxField} characters.");
                return [];
            }

            if (_at < text.Length && text[_at] == ',')
                _at++;
            else
                break;
        }

        EndOfRecord();
        _fields = cells.Count;
        return cells.DrainToImmutable();
    }

    private string Plain()
    {
        var start = _at;
        var length = text.AsSpan(start).IndexOfAny(",\r\n\"");
        _at = length < 0 ? text.Length : start + length;
        if (_at < text.Length && text[_at] == '"')
            Stop(_at - _lineStart + 1, "csv-syntax", "A quotation mark stands inside a field that does not start with one. Put the whole field in quotation marks, and write the mark inside twice.");
        return _pool.Get(text.AsSpan(start.._at));
    }

    private string Quoted()
    {
        var (startLine, startColumn) = (_line, _at - _lineStart + 1);
        var field = new StringBuilder();
        _at++;
        while (true)
        {
            var next = text.AsSpan(_at).IndexOfAny('"', '\n');
            if (next < 0)
            {
                faults.Add(startLine, startColumn, "csv-syntax", "The quotation mark that opens this field is never closed.");
                _stop = true;
                return "";
            }

            field.Append(text, _at, next);
            _at += next + 1;
            if (text[_at - 1] == '\n')
            {
                field.Append('\n');
                NewLine();
            }
            else if (_at < text.Length && text[_at] == '"')
            {
                field.Append('"');
                _at++;
            }
            else
            {
                return field.ToString();
            }
        }
    }

    private void EndOfRecord()
    {
        if (_at == text.Length)
            return;
        if (text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n')
            _at++;
        if (text[_at] != '\n')
        {
            Stop(_at - _lineStart + 1, "csv-syntax", text[_at] == '\r'
                ? "A carriage return stands alone. End each record with a line feed, with or without a carriage return before it."
                : "Something follows the closing quotation mark of a field. Write a comma or the end of the line there.");
            return;
        }

        _at++;
        NewLine();
    }

    private void NewLine()
    {
        _line++;
        _lineStart = _at;
    }

    private void Stop(int column, string code, string message)
    {
        faults.Add(_line, column, code, message);
        _stop = true;
    }
}
