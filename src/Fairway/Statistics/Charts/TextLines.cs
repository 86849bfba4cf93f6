using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>Breaks a sentence into lines, since SVG does not.</summary>
internal static class TextLines
{
    private const double Narrower = 0.95;

    /// <param name="text">Words with blanks between them. A word that is longer than a line has one to itself.</param>
    /// <param name="ems">How wide a line may be, as <see cref="TextWidth"/> measures.</param>
    public static ImmutableArray<string> Wrap(string text, double ems)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && TextWidth.Ems(longer) > ems)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        lines.Add(line);
        return lines.ToImmutable();
    }

    /// <summary>As few lines, of about the same length: no last word stands alone.</summary>
    public static ImmutableArray<string> Balance(string text, double ems)
    {
        var lines = Wrap(text, ems);
        for (var narrower = ems * Narrower; lines.Length > 1 && Wrap(text, narrower) is var next && next.Length == lines.Length; narrower *= Narrower)
            lines = next;
        return lines;
    }
}
