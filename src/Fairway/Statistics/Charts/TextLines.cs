using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>Breaks a sentence into lines, since SVG does not.</summary>
internal static class TextLines
{
    /// <param name="text">Words with blanks between them.</param>
    /// <param name="letters">About how many fit in a line.</param>
    public static ImmutableArray<string> Wrap(string text, int letters)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > letters)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        lines.Add(line);
        return lines.ToImmutable();
    }
}
