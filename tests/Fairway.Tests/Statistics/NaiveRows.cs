using System.Globalization;
using Fairway.Statistics;
using Fairway.Statistics.Rows;

namespace Fairway.Tests.Statistics;

/// <summary>The answer to a query over quarters, worked out slowly from lines of text, day by day, with none of the code under test.</summary>
internal static class NaiveRows
{
    /// <param name="Quarter">Quarters since the year 0.</param>
    /// <param name="People">Null where the cell is empty.</param>
    public sealed record Line(int Quarter, string Nationality, string Sex, int? People, string Status)
    {
        public string Of(string column) => column == "nationality" ? Nationality : Sex;

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"{Quarter / 4:0000}-Q{(Quarter % 4) + 1},{Nationality},{Sex},,{(People is { } people ? people : "")},{Status}\n");
    }

    /// <summary>Each row as text: period, words, value, status, whether it is whole.</summary>
    public static List<string> Answer(IReadOnlyList<Line> lines, RowsQuery query, bool isOfEvents)
    {
        var quarters = Enumerable.Range(lines[0].Quarter, lines[^1].Quarter - lines[0].Quarter + 1).Where(quarter => Lies(quarter, query)).ToList();
        if (query.Last is { } last)
        {
            var periods = query.Every is null ? quarters : quarters.Select(quarter => Place(quarter, query)).Distinct().ToList();
            var wanted = quarters.Count == 0 ? [] : Enumerable.Range(periods[^1] - last + 1, last).ToList();
            quarters = [.. quarters.Where(quarter => wanted.Contains(query.Every is null ? quarter : Place(quarter, query)))];
        }

        var rows = query.IsGrouped ? Sums(lines, query, quarters, isOfEvents) : lines.Where(line => quarters.Contains(line.Quarter) && Kept(line, query))
            .Select(line => new Row(Text(line.Quarter), line.Quarter, $"{line.Nationality}|{line.Sex}", line.People, line.People is null ? "not-collected" : line.Status, true));
        if (query.Ranges.TryGetValue("people", out var range))
            rows = rows.Where(row => row.Value is { } value && value >= (range.Min ?? value) && value <= (range.Max ?? value));
        rows = query.Sort switch
        {
            "people" => rows.OrderBy(row => row.Value is null).ThenBy(row => row.Value),
            "-people" => rows.OrderBy(row => row.Value is null).ThenByDescending(row => row.Value),
            "-quarter" => rows.OrderByDescending(row => row.Place),
            _ => rows,
        };
        return [.. rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Period} {row.Words} {row.Value} {row.Status} {row.IsWhole}"))];
    }

    private static IEnumerable<Row> Sums(IReadOnlyList<Line> lines, RowsQuery query, List<int> quarters, bool isOfEvents)
    {
        foreach (var period in quarters.GroupBy(quarter => Place(quarter, query)))
        {
            var inside = lines.Where(line => period.Contains(line.Quarter)).ToList();
            var isFilled = isOfEvents || period.All(quarter => inside.Any(line => line.Quarter == quarter));
            var kept = inside.Where(line => Kept(line, query)).ToList();
            var groups = query.By.IsEmpty ? [("", kept)] : kept.GroupBy(line => string.Join('|', query.By.Select(line.Of))).Select(group => (Words: group.Key, Lines: group.ToList()));
            var isWhole = query.Altogether || period.Count() == (query.Every == Grain.Year ? 4 : 1);
            foreach (var (words, group) in groups)
            {
                int? sum = isFilled && group.TrueForAll(line => line.People is not null) ? group.Sum(line => line.People!.Value) : null;
                var statuses = group.ConvertAll(line => line.Status);
                var status = sum is null ? "not-collected" : ((string[])["estimated", "provisional", "revised"]).FirstOrDefault(statuses.Contains) ?? "final";
                yield return new(Name(period.First(), quarters, query), period.Key, words, sum, status, isWhole);
            }
        }
    }

    private static bool Kept(Line line, RowsQuery query) => query.Where.All(pair => pair.Value.Contains(line.Of(pair.Key)));

    private static int Place(int quarter, RowsQuery query) => query.Altogether ? 0 : query.Every == Grain.Year ? quarter / 4 : quarter;

    private static string Name(int quarter, List<int> quarters, RowsQuery query) =>
        query.Altogether ? $"{Day(First(quarters[0]))}/{Day(First(quarters[^1] + 1).AddDays(-1))}"
        : query.Every == Grain.Year ? (quarter / 4).ToString(CultureInfo.InvariantCulture) : Text(quarter);

    private static bool Lies(int quarter, RowsQuery query) => !(First(quarter) < query.From) && !(First(quarter + 1).AddDays(-1) > query.To);

    private static DateOnly First(int quarter) => new(quarter / 4, (quarter % 4 * 3) + 1, 1);

    private static string Text(int quarter) => string.Create(CultureInfo.InvariantCulture, $"{quarter / 4}-Q{(quarter % 4) + 1}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Row(string Period, int Place, string Words, int? Value, string Status, bool IsWhole);
}
