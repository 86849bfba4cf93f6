using Fairway.Input;
using Fairway.Sites;
using Fairway.Statistics;

namespace Fairway.Web.Data;

/// <summary>The query string of the explorer. What cannot be read is left out, and <see cref="IsMended"/> says so: a reader who mistypes a date is helped, not refused.</summary>
internal sealed record ExplorerRequest(DateOnly From, DateOnly To, Grain Every, bool IsMended)
{
    /// <summary>Rows shown on the page; all of them are in the files and the API.</summary>
    public const int MostRows = 100;

    public static ExplorerRequest Read(IQueryCollection query, Dataset dataset)
    {
        var fromRead = Parameters.TryDay(query, "from", out var from, out _);
        var toRead = Parameters.TryDay(query, "to", out var to, out _);
        var everyRead = Parameters.TryGrain(query, "every", Widest(dataset), out var every, out _) && every >= dataset.Definition.Grain;

        var first = Clamp(from ?? Recent(dataset), dataset);
        var last = Clamp(to ?? dataset.DataTo, dataset);
        var isRead = fromRead && toRead && everyRead && first <= last && (from is null || from == first) && (to is null || to == last);
        return first <= last
            ? new(first, last, everyRead ? every : Widest(dataset), !isRead)
            : new(Recent(dataset), dataset.DataTo, everyRead ? every : Widest(dataset), IsMended: true);
    }

    /// <summary>Newest first, so that the part of a long answer that is shown is what most readers want.</summary>
    public RowsQuery ToQuery(Dataset dataset) => new()
    {
        From = From,
        To = To,
        Every = Every,
        Sort = "-" + dataset.Definition.TimeColumn,
        Limit = MostRows,
    };

    public string ApiAddress(Dataset dataset) =>
        $"{Addresses.Api(dataset.Id)}/rows?from={IsoDay.Write(From)}&to={IsoDay.Write(To)}&every={GrainNames.Of(Every)}";

    /// <summary>Where a reader who asks nothing is shown the data from: this year and the one before it.</summary>
    private static DateOnly Recent(Dataset dataset) => Clamp(new DateOnly(dataset.DataTo.Year - 1, 1, 1), dataset);

    /// <summary>By month: long enough to be read, short enough to fit.</summary>
    private static Grain Widest(Dataset dataset) => dataset.Definition.Grain > Grain.Month ? dataset.Definition.Grain : Grain.Month;

    private static DateOnly Clamp(DateOnly day, Dataset dataset) =>
        day < dataset.DataFrom ? dataset.DataFrom : day > dataset.DataTo ? dataset.DataTo : day;
}
