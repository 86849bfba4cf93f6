using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>Names of several colours at the right of a drawing, each beside what it names, broken into lines and pushed apart.</summary>
internal static class KeyLabels
{
    /// <summary>Part of a wide drawing that the data keep when names stand at their right.</summary>
    public const double DataWidth = 0.76;

    /// <summary>Of a line, between two names.</summary>
    private const double Gap = 0.25;

    /// <param name="key">What is named.</param>
    /// <param name="ems">How wide a line may be.</param>
    /// <param name="lineHeight">As a fraction of the drawing's height.</param>
    /// <returns>Each name with its lines and the middle of the first of them. A value that fits stands behind the name, in its last line.</returns>
    public static IEnumerable<KeyLabel> Place(ImmutableArray<KeyItem> key, double ems, double lineHeight)
    {
        KeyLabel[] labels = [.. key.Select(item => Wrapped(item, ems))];
        var bottom = double.MaxValue;
        for (var i = labels.Length - 1; i >= 0; i--)
        {
            var height = labels[i].Lines.Length * lineHeight;
            var wanted = labels[i].Item.Y - (height / 2);
            var top = Math.Min(wanted, Math.Min(bottom, Plot.Bottom + (lineHeight / 2)) - height - (bottom == double.MaxValue ? 0 : Gap * lineHeight));
            labels[i] = labels[i] with { Y = top };
            bottom = top;
        }

        var least = 0.0;
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = labels[i] with { Y = Math.Max(labels[i].Y, least) };
            least = labels[i].Y + ((labels[i].Lines.Length + Gap) * lineHeight);
        }

        return labels.Select(label => label with { Y = label.Y + (lineHeight / 2) });
    }

    private static KeyLabel Wrapped(KeyItem item, double ems)
    {
        var lines = TextLines.Wrap(item.Name.Text, ems);
        var isBehind = item.Value.Length > 0 && TextWidth.Ems($"{lines[^1]}  {item.Value}") <= ems;
        return new(item, isBehind || item.Value.Length == 0 ? lines : lines.Add(""), 0);
    }
}

/// <param name="Lines">The last one is followed by the value; it is empty where the value stands alone.</param>
/// <param name="Y">The middle of the first line, as a fraction of the drawing.</param>
internal sealed record KeyLabel(KeyItem Item, ImmutableArray<string> Lines, double Y);
