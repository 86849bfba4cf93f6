using System.Globalization;
using Fairway.Input;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Desk.Store;

namespace Fairway.Web.Desk.Care.Activity;

/// <summary>Which entries are shown. What a query says otherwise is passed over.</summary>
/// <param name="Who">Id of an actor; empty for anybody.</param>
/// <param name="Act">A code; empty for any.</param>
/// <param name="Day">Of London; null for any.</param>
internal sealed record ActivityFilter(string Who, string Act, DateOnly? Day)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2200;

    public bool IsEmpty => Who.Length == 0 && Act.Length == 0 && Day is null;

    public static ActivityFilter Read(IQueryCollection query) => new(
        Word(query["who"].ToString()), Word(query["act"].ToString()), IsoDay.TryParse(query["day"].ToString(), out var day) && day.Year is >= FirstYear and < LastYear ? day : null);

    public IQueryable<ActivityEntry> In(DeskStore store)
    {
        IQueryable<ActivityEntry> entries = Day is { } day ? store.ActivityBetween(LondonTime.StartOf(day), LondonTime.StartOf(day.AddDays(1))) : store.Activity;
        if (Who.Length > 0)
            entries = entries.Where(entry => entry.Actor == Who);
        return Act.Length > 0 ? entries.Where(entry => entry.Act == Act) : entries;
    }

    public string Address(int page)
    {
        string[] parts =
        [
            .. Who.Length > 0 ? [$"who={Uri.EscapeDataString(Who)}"] : Array.Empty<string>(),
            .. Act.Length > 0 ? [$"act={Uri.EscapeDataString(Act)}"] : Array.Empty<string>(),
            .. Day is { } day ? [$"day={IsoDay.Write(day)}"] : Array.Empty<string>(),
            .. page > 1 ? [string.Create(CultureInfo.InvariantCulture, $"page={page}")] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? DeskAddresses.Activity : $"{DeskAddresses.Activity}?{string.Join('&', parts)}";
    }

    /// <summary>PostgreSQL takes no text with a zero in it.</summary>
    private static string Word(string text) => text.Any(char.IsControl) ? "" : text;
}
