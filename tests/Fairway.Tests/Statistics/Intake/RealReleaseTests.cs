using System.Globalization;
using System.Text;
using Fairway.Statistics;

namespace Fairway.Tests.Statistics.Intake;

/// <summary>The publishers' files as they are. What they hold was counted by other means: numbers of rows and sums from a slow reading of the text.</summary>
public sealed class RealReleaseTests
{
    private const string Detections =
        """
        time: { column: quarter, every: quarter }
        key: [quarter, method, nationality, sex, age-group]
        columns:
          method: { role: dimension }
          nationality: { role: dimension }
          region: { role: dimension }
          sex: { role: dimension }
          age-group: { role: dimension }
          people: { role: measure, type: integer }
        intake:
          time: last-day-of-period
          sort: true
          headings: { quarter: Date, method: Method of entry, nationality: Nationality, region: Region, sex: Sex, age-group: Age Group, people: Number of detections }
        """;

    private const string Deaths =
        """
        time: { column: date, every: day, events-from: 2014-01-01 }
        key: [date, incident]
        columns:
          incident: { role: dimension }
          dead: { role: measure, type: integer, missing: not-collected }
          missing: { role: measure, type: integer, missing: not-collected }
          survivors: { role: measure, type: integer, missing: not-collected }
          cause: { role: dimension }
          country: { role: dimension }
          location: { role: text }
          sources: { role: text }
          link: { role: text }
        intake:
          sort: true
          headings:
            { date: Incident date, incident: Incident ID, dead: No. dead, missing: No. missing, survivors: No. survivors, cause: Cause of death (category), country: Country of Incident, location: Location of death, sources: Source, link: Link }
          missing: { NA: not-collected }
        """;

    private const string Weeks =
        """
        time: { column: week, every: week, complete: true }
        key: [week]
        columns:
          people: { role: measure, type: integer }
          boats: { role: measure, type: integer }
          uncontrolled-landings: { role: measure, type: integer, missing: not-collected }
          people-prevented: { role: measure, type: integer, missing: not-collected }
          events-prevented: { role: measure, type: integer, missing: not-collected }
          status: { role: status }
        intake:
          sheet: SB_02
          headings: { week: Week ending, people: Migrants arrived, boats: Boats arrived, uncontrolled-landings: Boats arrived - involved in uncontrolled landings, people-prevented: Migrants prevented, events-prevented: Events prevented }
          missing: { "-": not-collected }
          status: { heading: Notes, words: { Revised: revised }, otherwise: provisional }
        """;

    /// <summary>The daily rows, which have to add up to the weekly ones.</summary>
    private const string Days =
        """
        time: { column: date, every: day, complete: true }
        key: [date]
        columns:
          people: { role: measure, type: integer }
          boats: { role: measure, type: integer }
          uncontrolled-landings: { role: measure, type: integer, missing: not-collected }
          status: { role: status }
        rules: [{ column: uncontrolled-landings, at-most: boats }]
        intake:
          sheet: SB_01
          headings: { date: Date, people: Migrants arrived, boats: Boats arrived, uncontrolled-landings: Boats arrived - involved in uncontrolled landings }
          missing: { "-": not-collected }
          status: { heading: Notes, words: { Revised: revised }, otherwise: provisional }
          agrees-with:
            { sheet: SB_02, time: Week ending, every: week, columns: { people: Migrants arrived, boats: Boats arrived, uncontrolled-landings: Boats arrived - involved in uncontrolled landings } }
        """;

    [Fact]
    public void The_detections_are_taken_by_quarter()
    {
        var (table, faults) = MadeIntake.Read(Detections, TestDatasets.File("irregular-migration-2018.csv"));
        Assert.Empty(faults);
        Assert.Equal(1463, table!.RowCount);
        Assert.Equal([("2018-Q1", 330, 2621m), ("2018-Q2", 331, 2786m), ("2018-Q3", 372, 3556m), ("2018-Q4", 430, 4414m)], ByPeriod(table, "people", 7));
        // The operational series counts as many arrivals by small boat in 2018.
        Assert.Equal(299, Rows(table).Where(row => table.Dimensions["method"][row] == "Small boat arrivals").Sum(row => table.Measures["people"][row]));
        Assert.Contains("Gambia, The", table.Dimensions["nationality"].Values);
    }

    [Fact]
    public void The_deaths_are_taken_with_dead_and_missing_apart()
    {
        var (table, faults) = MadeIntake.Read(Deaths, TestDatasets.File("iom-missing-migrants-channel.csv"));
        Assert.Empty(faults);
        Assert.Equal((220, "2014-01-01", 351m, 19m), (table!.RowCount, table.First.ToString(), Sum(table, "dead"), Sum(table, "missing")));
        Assert.Equal((4, 5, 150), (Absent(table, "dead"), Absent(table, "missing"), Absent(table, "survivors")));
        Assert.Equal(
            [("2014", 16, 17m), ("2015", 32, 33m), ("2016", 22, 22m), ("2017", 8, 8m), ("2018", 11, 10m), ("2019", 11, 50m), ("2020", 7, 10m), ("2021", 16, 40m), ("2022", 13, 16m), ("2023", 14, 21m), ("2024", 37, 82m), ("2025", 28, 32m), ("2026", 5, 10m)],
            ByPeriod(table, "dead", 4));
        Assert.Equal("A16 motorway, near Calais, France", table.Texts["location"][0]);
    }

    [Fact]
    public void Every_cell_of_the_deaths_is_what_a_slow_reading_gives()
    {
        var csv = Encoding.UTF8.GetString(TestDatasets.File("iom-missing-migrants-channel.csv"));
        var records = SlowCsv.Read(csv);
        var (table, _) = MadeIntake.Read(Deaths, csv);
        int Heading(string name) => records[0].IndexOf(name);
        var expected = records.Skip(1).OrderBy(record => record[Heading("Incident date")], StringComparer.Ordinal).ThenBy(record => record[Heading("Incident ID")], StringComparer.Ordinal).ToList();
        Assert.Equal(
            expected.Select(record => (record[Heading("Incident date")], record[Heading("Incident ID")], record[Heading("No. dead")], record[Heading("Source")], record[Heading("Link")])),
            Rows(table!).Select(row => (table!.PeriodOf(row).ToString(), table.Dimensions["incident"][row], table.Measures["dead"][row]?.ToString(CultureInfo.InvariantCulture) ?? "NA", table.Texts["sources"][row], table.Texts["link"][row])));
    }

    // People by year to 20 August 2026; weeks are counted in the year of their Sunday, so that the sum of all is what has to be the same.
    [Fact]
    public void The_weeks_are_taken_and_have_as_many_people_as_the_years()
    {
        var (table, faults) = MadeIntake.Read(Weeks, TestDatasets.File("SB_to_2026-08-20.ods"));
        Assert.Empty(faults);
        Assert.Equal((450, "2018-01-07"), (table!.RowCount, table.First.ToString()));
        var days = TestDatasets.SmallBoats.Table;
        var covered = Rows(days).Where(row => days.PeriodOf(row).End <= table.Last.End).Sum(row => days.Measures["people"][row]);
        Assert.Equal(covered, Sum(table, "people"));
        Assert.Null(table.Measures["people-prevented"][0]);
    }

    [Theory]
    [InlineData("SB_to_2025-11-13.ods")]
    [InlineData("SB_to_2026-08-20.ods")]
    public void The_days_add_up_to_the_weeks_of_the_same_release(string file)
    {
        var (table, faults) = MadeIntake.Read(Days, TestDatasets.File(file));
        Assert.Empty(faults);
        Assert.Equal(
            [("2018", 299m), ("2019", 1843m), ("2020", 8462m), ("2021", 28526m), ("2022", 45755m), ("2023", 29437m), ("2024", 36816m)],
            ByPeriod(table!, "people", 4).Take(7).Select(year => (year.Period, year.Sum)));
    }

    private static IEnumerable<int> Rows(DataTable table) => Enumerable.Range(0, table.RowCount);

    private static decimal? Sum(DataTable table, string measure) => Rows(table).Sum(row => table.Measures[measure][row]);

    private static int Absent(DataTable table, string measure) => Rows(table).Count(row => table.Measures[measure][row] is null);

    private static IEnumerable<(string Period, int Rows, decimal Sum)> ByPeriod(DataTable table, string measure, int letters) => Rows(table)
        .GroupBy(row => table.PeriodOf(row).ToString()[..letters])
        .Select(rows => (rows.Key, rows.Count(), rows.Sum(row => table.Measures[measure][row] ?? 0)));
}
