namespace Fairway.Markup.Limits;

/// <summary>Looks once over a text before it is parsed, and refuses what would make the parser slow. Linear, without allocation.</summary>
internal ref struct MarkupScan
{
    private readonly ReadOnlySpan<char> _text;
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

            start = end + 1;
        }

        return false;
    }

    private (string Code, string Message)? Fault(int start, int end)
    {
        var line = _text[start..end];
        if (line.Length > MarkupLimits.Line)
            return (MarkupFault.TooLongLine, $"This line has {line.Length} characters; at most {MarkupLimits.Line} are read. Break it.");
        var isHeading = IsHeading(line);
        if (isHeading && ++_headings > MarkupLimits.Headings)
            return (MarkupFault.TooManyHeadings, $"The text has more than {MarkupLimits.Headings} headings. Cut it into several pages.");
        if (isHeading || line.IsWhiteSpace())
        {
            (_paragraph, _openBrackets, _mayDefine) = (0, 0, false);
            if (!isHeading)
                return null;
        }

        _paragraph += line.Length;
        _mayDefine |= line.Contains("]:", StringComparison.Ordinal);
        if (_paragraph > MarkupLimits.Paragraph)
            return (MarkupFault.TooLongParagraph, $"More than {MarkupLimits.Paragraph} characters stand here without a blank line. Part them.");
        if (_mayDefine && _paragraph > MarkupLimits.Definition)
            return (MarkupFault.TooLongParagraph, $"More than {MarkupLimits.Definition} characters stand here with a link definition, without a blank line. Part them.");
        if (ContainerMarks(line) > MarkupLimits.Depth)
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

    /// <summary>Whether a line is a heading with hash signs, or may underline one: at worst too many are counted.</summary>
    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.IsEmpty)
            return false;
        var level = line.IndexOfAnyExcept('#');
        return level < 0 || (level > 0 && line[level] is ' ' or '\t')
            || (line[0] is '-' or '=' && line.IndexOfAnyExcept(line[0]) < 0);
    }

    /// <summary>How many quotes and lists a line opens or goes on with: <c>&gt; - 1. words</c> has three. A thematic break has none.</summary>
    private static int ContainerMarks(ReadOnlySpan<char> line)
    {
        var count = 0;
        while (true)
        {
            line = line.TrimStart();
            if (line.IsEmpty || line.IndexOfAnyExcept(line[0], ' ', '\t') < 0 && line[0] is '-' or '*')
                return count;

            var mark = 0;
            if (line[0] == '>')
                mark = 1;
            else if (line[0] is '-' or '+' or '*')
                mark = line.Length == 1 || line[1] is ' ' or '\t' ? 1 : 0;
            else if (line.IndexOfAnyExceptInRange('0', '9') is > 0 and < 10 and var digits && line[digits] is '.' or ')')
                mark = digits + 1 == line.Length || line[digits + 1] is ' ' or '\t' ? digits + 1 : 0;

            if (mark == 0)
                return count;
            count++;
            line = line[mark..];
        }
    }
}
