using System.Globalization;

namespace Fairway.Statistics.Intake;

/// <summary>Places of cells as spreadsheet programs name them: column letters and row number, such as B7.</summary>
internal static class CellPlace
{
    private const int Letters = 26;

    /// <summary>Most letters of a column: XFD is the last.</summary>
    private const int MaxLetters = 3;

    public static string Write(int row, int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / Letters)
            letters = (char)('A' + ((column - 1) % Letters)) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }

    /// <param name="text">Such as <c>B7</c>.</param>
    /// <param name="row">From 1.</param>
    /// <param name="column">From 1.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out int row, out int column)
    {
        (row, column) = (0, 0);
        var length = 0;
        for (; length < text.Length && text[length] is >= 'A' and <= 'Z'; length++)
        {
            if (length == MaxLetters)
                return false;
            column = (column * Letters) + (text[length] - 'A' + 1);
        }

        return length > 0 && int.TryParse(text[length..], NumberStyles.None, CultureInfo.InvariantCulture, out row) && row > 0;
    }
}
