using System.Globalization;
using Fairway.Input;

namespace Fairway.Statistics.Intake;

/// <summary>
/// Days as workbooks count them (ECMA-376, part 1, 18.17.4). In the 1900 system day 1 is 1 January 1900 and day 60 is 29 February 1900, which never was:
/// a mistake kept from Lotus 1-2-3, so that days before it and after it count from different days. In the 1904 system day 0 is 1 January 1904.
/// </summary>
internal static class XlsxDay
{
    private const int NeverWas = 60;

    private static readonly DateOnly _1904 = new(1904, 1, 1);
    private static readonly DateOnly _beforeMarch1900 = new(1899, 12, 31);
    private static readonly DateOnly _fromMarch1900 = new(1899, 12, 30);

    /// <returns>An ISO day; the number itself where it is no whole day that was, for the check to refuse.</returns>
    public static string Write(string number, bool is1904)
    {
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial)
            || serial != Math.Floor(serial) || serial < (is1904 ? 0 : 1) || (serial == NeverWas && !is1904))
        {
            return number;
        }

        var first = is1904 ? _1904 : serial < NeverWas ? _beforeMarch1900 : _fromMarch1900;
        return serial > DateOnly.MaxValue.DayNumber - first.DayNumber ? number : IsoDay.Write(first.AddDays((int)serial));
    }
}
