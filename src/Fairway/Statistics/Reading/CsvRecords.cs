using System.Collections.Immutable;
using System.Text;

namespace Fairway.Statistics.Reading;

/// <summary>
/// Reads CSV as RFC 4180 defines it: commas, records that end with CRLF or LF, fields that may be in double quotes, a quote inside
/// written twice. Nothing is guessed: no other separator, no quote in the middle of a plain field, no blanks trimmed. The bytes are read as they stand: a text
/// made of them would take twice their room.
/// </summary>
/// <param name="utf8">As <see cref="CsvEncoding.Check"/> gives it.</param>
/// <param name="faults">Receives what is wrong.</param>
internal sealed class CsvRecords(ReadOnlyMemory<byte> utf8, CellFaults faults)
{
    /// <summary>Most bytes of a data file.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Most records, the header among them.</summary>
    public const int MaxRecords = 1_000_000;

    /// <summary>Most fields in one record.</summary>
    public const int MaxFields = 256;

    /// <summary>Most UTF-16 units in one field.</summary>
    public const int MaxField = 10_000;

    /// <summary>Bytes of a field that is decoded without making a text of it.</summary>
    private const int ShortField = 256;

    private readonly TextPool _pool = new();
    private int _at;
    private int _line = 1;

    // Of the byte at _at, from 1, in UTF-16 units.
    private int _column = 1;
    private int _fields = 8;
    private bool _stop;

    private ReadOnlySpan<byte> Rest => utf8.Span[_at..];

    /// <summary>Every record. Stops at the first fault of form: what follows could not be told apart.</summary>
    public IEnumerable<RawRow> Read()
    {
        var count = 0;
        while (_at < utf8.Length && !_stop)
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
            var column = _column;
            var field = Is('"') ? Quoted() : Plain();
            if (_stop)
                return [];
            cells.Add(new(column, field));
            if (field.Length > MaxField || cells.Count > MaxFields)
            {
                Stop(column, "csv-limit", cells.Count > MaxFields ? $"The record has more than {MaxFields} fields." : $"The field is longer than {MaxField} characters.");
                return [];
            }

            if (!Is(','))
                break;
            Skip();
        }

        EndOfRecord();
        _fields = cells.Count;
        return cells.DrainToImmutable();
    }

    private string Plain()
    {
        var length = Rest.IndexOfAny(",\r\n\""u8);
        var field = Take(length < 0 ? Rest.Length : length);
        if (Is('"'))
            Stop(_column, "csv-syntax", "A quotation mark stands inside a field that does not start with one. Put the whole field in quotation marks, and write the mark inside twice.");
        return field;
    }

    private string Quoted()
    {
        var (startLine, startColumn) = (_line, _column);
        var field = new StringBuilder();
        Skip();
        while (true)
        {
            var next = Rest.IndexOfAny("\"\n"u8);
            if (next < 0)
            {
                faults.Add(startLine, startColumn, "csv-syntax", "The quotation mark that opens this field is never closed.");
                _stop = true;
                return "";
            }

            field.Append(Take(next));
            if (Is('\n'))
            {
                field.Append('\n');
                NewLine();
                continue;
            }

            Skip();
            if (!Is('"'))
                return field.ToString();
            field.Append('"');
            Skip();
        }
    }

    private void EndOfRecord()
    {
        if (_at == utf8.Length)
            return;
        var column = _column;
        var isReturn = Is('\r');
        if (isReturn)
            Skip();
        if (Is('\n'))
        {
            NewLine();
            return;
        }

        Stop(column, "csv-syntax", isReturn
            ? "A carriage return stands alone. End each record with a line feed, with or without a carriage return before it."
            : "Something follows the closing quotation mark of a field. Write a comma or the end of the line there.");
    }

    private bool Is(char next) => _at < utf8.Length && utf8.Span[_at] == next;

    private void Skip()
    {
        _at++;
        _column++;
    }

    private void NewLine()
    {
        _at++;
        _line++;
        _column = 1;
    }

    private string Take(int length)
    {
        var bytes = Rest[..length];
        string text;
        if (length > ShortField)
        {
            text = Encoding.UTF8.GetString(bytes);
        }
        else
        {
            Span<char> chars = stackalloc char[ShortField];
            text = _pool.Get(chars[..Encoding.UTF8.GetChars(bytes, chars)]);
        }

        _at += length;
        _column += text.Length;
        return text;
    }

    private void Stop(int column, string code, string message)
    {
        faults.Add(_line, column, code, message);
        _stop = true;
    }
}
