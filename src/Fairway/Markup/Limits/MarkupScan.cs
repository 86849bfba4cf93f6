namespace Fairway.Markup.Limits;

/// <summary>Looks once over a text before it is parsed, and refuses what would make the parser slow. Linear, without allocation.</summary>
internal ref struct MarkupScan
{
    private readonly ReadOnlySpan<char> _text;
    private int _lines;
    private int _paragraph;
    private bool _mayDefine;
    private int _headings;
    private int _openBrackets;
    private int _brackets;
    private int _emphasisRuns;
    private int _backtickRuns;
    private int _pipes;

    private MarkupScan(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Reports the first limit that the text passes; false when it passes none.</summary>
    public static bool Refuses(string text, MarkupReading reading)
    {
        if (text.Length > MarkupLimits.Text)
        {
            reading.Report(0, MarkupFault.TooLarge, $"The text has {text.Length} characters; at most {MarkupLimits.Text} are read. Cut it into several pages.");
            return true;
        }

        if (BadCharacters.IndexIn(text) is >= 0 and var at)
        {
            reading.Report(at, MarkupFault.BadCharacter, BadCharacters.Describe(text[at]));
            return true;
        }

        return new MarkupScan(text).Refuses(reading);
    }

    private bool Refuses(MarkupReading reading)
    {
        for (var start = 0; start < _text.Length;)
        {
            var length = _text[start..].IndexOfAny('\n', '\r');
            var end = length < 0 ? _text.Length : start + length;
            if (Fault(start, end) is var (code, message))
            {
                reading.Report(start, code, message);
                return true;
            }

            start = end + (_text[end..].StartsWith("\r\n") ? 2 : 1);
        }

        return false;
    }

    private (string Code, string Message)? Fault(int start, int end)
    {
        var line = _text[start..end];
        if (++_lines > MarkupLimits.Lines)
            return (MarkupFault.TooManyLines, $"The text has more than {MarkupLimits.Lines} lines. Cut it into several pages.");
        if (line.Length > MarkupLimits.Line)
            return (MarkupFault.TooLongLine, $"This line has {line.Length} characters; at most {MarkupLimits.Line} are read. Break it.");
        if (LineShape.IsBlank(line))
        {
            (_paragraph, _openBrackets, _mayDefine) = (0, 0, false);
            return null;
        }

        if (LineShape.IsHeading(line) && ++_headings > MarkupLimits.Headings)
            return (MarkupFault.TooManyHeadings, $"The text has more than {MarkupLimits.Headings} headings. Cut it into several pages.");
        _paragraph += line.Length;
        _mayDefine |= line.Contains("]:", StringComparison.Ordinal);
        if (_paragraph > MarkupLimits.Paragraph)
            return (MarkupFault.TooLongParagraph, $"More than {MarkupLimits.Paragraph} characters stand here without a blank line. Part them.");
        if (_mayDefine && _paragraph > MarkupLimits.Definition)
            return (MarkupFault.TooLongParagraph, $"More than {MarkupLimits.Definition} characters stand here with a link definition, without a blank line. Part them.");
        if (LineShape.ContainerMarks(line) > MarkupLimits.Depth)
            return (MarkupFault.TooDeep, $"Quotes and lists stand more than {MarkupLimits.Depth} deep inside each other. Flatten them.");
        return CountMarks(line);
    }

    private (string Code, string Message)? CountMarks(ReadOnlySpan<char> line)
    {
        var pipesBefore = _pipes;
        for (var i = line.IndexOfAny(Marks); i >= 0 && i < line.Length;)
        {
            var mark = line[i];
            switch (mark)
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    _brackets++;
                    _openBrackets++;
                    break;
                case ']':
                    _openBrackets = Math.Max(0, _openBrackets - 1);
                    break;
                case '|':
                    _pipes++;
                    break;
                case '`':
                    _backtickRuns++;
                    i = EndOfRun(line, i);
                    break;
                default:
                    _emphasisRuns++;
                    i = EndOfRun(line, i);
                    break;
            }

            if (++i >= line.Length)
                break;
            var next = line[i..].IndexOfAny(Marks);
            if (next < 0)
                break;
            i += next;
        }

        if (_pipes - pipesBefore > MarkupLimits.TableColumns + 1)
            return (MarkupFault.TooManyColumns, $"A table has at most {MarkupLimits.TableColumns} columns. Turn it, or publish it as a dataset.");
        if (_openBrackets > MarkupLimits.Depth)
            return (MarkupFault.TooDeep, $"More than {MarkupLimits.Depth} square brackets are open here. Close them, or write \\[ for a bracket itself.");
        if (_brackets > MarkupLimits.Brackets)
            return TooMany(MarkupLimits.Brackets, "square brackets");
        if (_emphasisRuns > MarkupLimits.EmphasisRuns)
            return TooMany(MarkupLimits.EmphasisRuns, "marks of emphasis");
        if (_backtickRuns > MarkupLimits.BacktickRuns)
            return TooMany(MarkupLimits.BacktickRuns, "backticks");
        return _pipes > MarkupLimits.Pipes ? TooMany(MarkupLimits.Pipes, "vertical bars") : null;
    }

    private static ReadOnlySpan<char> Marks => "\\[]|`*_";

    private static (string Code, string Message) TooMany(int limit, string what) =>
        (MarkupFault.TooManyMarks, $"The text has more than {limit} {what}. Cut it into several pages.");

    private static int EndOfRun(ReadOnlySpan<char> line, int i)
    {
        var mark = line[i];
        while (i + 1 < line.Length && line[i + 1] == mark)
            i++;
        return i;
    }
}
