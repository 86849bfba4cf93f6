using System.Globalization;

namespace Fairway.Web.Reading;

/// <summary>One page of a long list.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Of">At least 1.</param>
internal sealed record Pager(int Number, int Of, int Size)
{
    public int Offset => (Number - 1) * Size;

    /// <summary>The page of a query's <c>page</c>; null where the list has none of that number.</summary>
    public static Pager? Read(IQueryCollection query, int items, int size)
    {
        var pages = Math.Max(1, (items + size - 1) / size);
        var text = query["page"].ToString();
        if (text.Length == 0)
            return new(1, pages, size);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= pages
            ? new(number, pages, size)
            : null;
    }
}
