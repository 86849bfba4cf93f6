using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Fairway.Statistics;
using Fairway.Statistics.Rows;

namespace Fairway.Tests.Statistics;

/// <summary>Filters, grouping, missing cells, gaps and statuses together, against <see cref="NaiveRows"/>.</summary>
public sealed class RowsPropertyTests
{
    private const int FirstQuarter = 2019 * 4;

    private static readonly string[] Nationalities = ["Eritrea", "Iran", "Sudan"];
    private static readonly string[] Sexes = ["Female", "Male"];

    private static readonly Gen<NaiveRows.Line> Line = Gen.Select(
        Gen.Int[0, 13],
        OneOf(Nationalities),
        OneOf(Sexes),
        Gen.Frequency((6, Gen.Int[0, 9].Select(people => (int?)people)), (1, Gen.Const((int?)null))),
        OneOf("final", "provisional", "revised", "estimated"),
        (quarter, nationality, sex, people, status) => new NaiveRows.Line(FirstQuarter + quarter, nationality, sex, people, status));

    private static readonly Gen<List<NaiveRows.Line>> Lines = Line.Array[1, 40].Select(lines => lines
        .DistinctBy(line => (line.Quarter, line.Nationality, line.Sex)).OrderBy(line => line.Quarter).ToList());

    private static readonly Gen<DateOnly?> Day = Gen.Frequency(
        (2, Gen.Const((DateOnly?)null)), (1, Gen.Int[-200, 1500].Select(days => (DateOnly?)new DateOnly(2019, 1, 1).AddDays(days))));

    private static readonly Gen<RowsQuery> Query = Gen.Select(
        Gen.Select(Day, Day, Gen.Int[0, 6], Gen.Int[0, 3]),
        Gen.Select(Words(Nationalities), Words(Sexes), Gen.Int[0, 4]),
        Gen.Select(OneOf<string?>(null, "people", "-people", "-quarter", "quarter"), Gen.Int[-1, 20], Gen.Int[0, 30]),
        (time, words, order) => Make(time, words, order));

    [Fact]
    public void Every_query_is_answered_as_a_slow_and_obvious_one_is() =>
        Gen.Select(Lines, Query, Gen.Bool).Sample(
            (lines, query, isOfEvents) =>
            {
                var known = WithKnownWords(query, lines);
                var first = lines[0];
                var data = MadeQuarters.Of(string.Concat(lines), isOfEvents ? string.Create(CultureInfo.InvariantCulture, $"events-from: {first.Quarter / 4}-{((first.Quarter % 4) * 3) + 1:00}-01") : "complete: false");
                var rows = DatasetRows.Query(data, known).Rows!;
                Assert.Equal(NaiveRows.Answer(lines, known, isOfEvents), rows.Rows.Select(row => Flat(row, known)));
                Assert.Equal(rows.Rows.Length, rows.Total);
            },
            iter: 3000);

    private static string Flat(DataRow row, RowsQuery query) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Period} {string.Join('|', query.IsGrouped ? row.Words : row.Words[..2])} {row.Values[0]} {StatusWord.Write(row.Statuses[0])} {row.IsComplete}");

    private static Gen<T> OneOf<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(place => all[place]);

    private static Gen<string[]> Words(string[] all) => Gen.Frequency((2, Gen.Const(Array.Empty<string>())), (1, OneOf(all).Array[1, 2]));

    private static RowsQuery Make((DateOnly? From, DateOnly? To, int Last, int Every) time, (string[] Nationalities, string[] Sexes, int By) words, (string? Sort, int Min, int More) order)
    {
        var isTurned = time.From > time.To;
        var where = ImmutableDictionary<string, ImmutableArray<string>>.Empty;
        where = words.Nationalities.Length > 0 ? where.Add("nationality", [.. words.Nationalities]) : where;
        where = words.Sexes.Length > 0 ? where.Add("sex", [.. words.Sexes]) : where;
        string[][] by = [[], ["nationality"], ["sex"], ["nationality", "sex"], ["sex", "nationality"]];
        return new RowsQuery
        {
            From = time.Last > 0 ? null : isTurned ? time.To : time.From,
            To = isTurned ? time.From : time.To,
            Last = time.Last > 0 ? time.Last : null,
            Every = time.Every switch { 1 => Grain.Quarter, 2 => Grain.Year, _ => null },
            Altogether = time.Every == 3,
            By = time.Every == 0 ? [] : [.. by[words.By]],
            Where = where,
            Ranges = order.Min < 0 ? ImmutableDictionary<string, ValueRange>.Empty : ImmutableDictionary<string, ValueRange>.Empty.Add("people", new(order.Min, order.Min + order.More)),
            Sort = order.Sort,
            Limit = RowsQuery.MaxLimit,
        };
    }

    /// <summary>A word that occurs nowhere is a problem and no filter.</summary>
    private static RowsQuery WithKnownWords(RowsQuery query, List<NaiveRows.Line> lines) => query with
    {
        Where = query.Where.Where(pair => pair.Value.All(word => lines.Exists(line => line.Of(pair.Key) == word))).ToImmutableDictionary(),
    };
}
