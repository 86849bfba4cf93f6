namespace Fairway.Markup.Limits;

/// <summary>What a line may be, told without parsing. In doubt it says more than there is, never less.</summary>
internal static class LineShape
{
    /// <summary>Whether the line ends a paragraph. Other white space than spaces and tabs does not.</summary>
    public static bool IsBlank(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(' ', '\t') < 0;

    /// <summary>Whether a line is a heading with hash signs, or may underline one: at worst too many are counted.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.IsEmpty)
            return false;
        var level = line.IndexOfAnyExcept('#');
        return level < 0 || (level > 0 && line[level] is ' ' or '\t')
            || (line[0] is '-' or '=' && line.IndexOfAnyExcept(line[0]) < 0);
    }

    /// <summary>How many quotes and lists a line opens or goes on with: <c>&gt; - 1. words</c> has three. A thematic break has none.</summary>
    public static int ContainerMarks(ReadOnlySpan<char> line)
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
