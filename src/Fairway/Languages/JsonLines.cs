using System.Text;
using System.Text.Json;

namespace Fairway.Languages;

/// <summary>Lines and columns of a JSON file. Goes on from the place that was asked for last: thousands of faults in one long line stay cheap.</summary>
internal sealed class JsonLines(ReadOnlyMemory<byte> json)
{
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    /// <summary>Line and column of a byte, from 1; columns are counted in UTF-16 units.</summary>
    public (int Line, int Column) At(int offset)
    {
        if (offset < _offset)
            (_offset, _line, _column) = (0, 1, 1);
        var passed = json.Span[_offset..offset];
        _line += passed.Count((byte)'\n');
        if (passed.LastIndexOf((byte)'\n') is >= 0 and var end)
        {
            passed = passed[(end + 1)..];
            _column = 1;
        }

        _column += Encoding.UTF8.GetCharCount(passed);
        _offset = offset;
        return (_line, _column);
    }

    /// <summary>Line and column of what a JSON reader refused.</summary>
    public (int Line, int Column) At(JsonException exception)
    {
        var start = 0;
        for (var line = exception.LineNumber ?? 0; line > 0 && json.Span[start..].IndexOf((byte)'\n') is >= 0 and var end; line--)
            start += end + 1;
        return At((int)Math.Min(start + (exception.BytePositionInLine ?? 0), json.Length));
    }
}
