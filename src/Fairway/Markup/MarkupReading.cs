using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Markup.Limits;
using Markdig;
using Markdig.Syntax;

namespace Fairway.Markup;

/// <summary>One text being read: turns offsets into places of its file, and gathers its faults. Markdig hands it to every parser.</summary>
internal sealed class MarkupReading(string text, string file, int firstLine, FaultList faults) : MarkdownParserContext
{
    private ImmutableArray<int>? _lineStarts;
    private int _reported;

    /// <summary>Line and column in the file, from 1, of an offset into the text.</summary>
    public (int Line, int Column) Locate(int offset)
    {
        var starts = _lineStarts ??= LineStarts(text);
        var index = starts.BinarySearch(Math.Clamp(offset, 0, text.Length));
        var line = index >= 0 ? index : ~index - 1;
        return (firstLine + line, Math.Clamp(offset, 0, text.Length) - starts[line] + 1);
    }

    public void Report(int offset, string code, string message)
    {
        var (line, column) = Locate(offset);
        if (++_reported < MarkupLimits.Faults)
            faults.Error(file, line, column, code, message);
        else if (_reported == MarkupLimits.Faults)
            faults.Error(file, line, column, MarkupFault.TooManyFaults, "The text has more faults than are told. Mend those first.");
    }

    public void Report(MarkdownObject at, string code, string message) => Report(at.Span.Start, code, message);

    private static ImmutableArray<int> LineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return starts.ToImmutable();
    }
}
