namespace Fairway.Statistics.Citations;

/// <summary>Words on one line: a line break or another control sign would begin a new field in formats of lines.</summary>
internal static class OneLine
{
    public static string Of(string text) => string.Join(' ', string.Concat(text.Select(sign => char.IsControl(sign) || sign is '\u2028' or '\u2029' ? ' ' : sign))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
