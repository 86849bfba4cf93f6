using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(Fairway.Web.Tests.Data.Press.PressSite))]

namespace Fairway.Web.Tests.Data.Press;

/// <summary>
/// The small tree on a day that the test knows, with a second dataset: of quarters, told apart by words (one has a comma, one is English in no other language), with a release that revised
/// values and days that its publisher announced.
/// </summary>
public sealed class PressSite : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RunningSite? _site;

    internal RunningSite Site => _site!;

    /// <summary>Ten seconds before midnight, UTC.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 8, 25, 23, 59, 50, TimeSpan.Zero));

    public async ValueTask InitializeAsync()
    {
        SmallContent.WriteTo(_folder);
        _folder.Write("datasets/entries/dataset.yaml", Definition);
        _folder.Write("datasets/entries/en.yaml", Text);
        _folder.Write("datasets/entries/entries.csv", Rows);
        _site = await RunningSite.Start(_folder.Path, configure: builder => builder.Services.AddSingleton<TimeProvider>(Time));
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
        _folder.Dispose();
    }

    private const string Definition =
        """
        id: entries
        time: { column: quarter, every: quarter, complete: false }
        key: [quarter, nationality, sex]
        columns:
          nationality: { role: dimension }
          sex: { role: dimension }
          people: { role: measure, type: integer, missing: not-collected }
        figures:
          last-year: { sum: people, over: last-4-quarters }
          record-quarter: { max: people, per: quarter }
        schedule: { next: [2026-09-01, 2026-12-01] }
        source: { title: "Entries & exits", publisher: "Office for Counting, A to Z", url: "https://example.org/", contact: counting@example.org }
        licence: { name: OGL, url: "https://example.org/licence" }
        """;

    private const string Text =
        """
        title: Entries
        summary: Made for tests.
        counted: These.
        not-counted: Those.
        columns: { quarter: Quarter, nationality: Nationality, sex: Sex, people: People }
        figures: { last-year: People in a year, record-quarter: Highest quarter }
        """;

    /// <summary>Thirty nationalities, so that not all are at hand; the first quarter and the last have the same total.</summary>
    private static string Rows => "quarter,nationality,sex,people\n" + string.Concat(
        from quarter in new[] { "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4" }
        from nation in Enumerable.Range(1, 30)
        from sex in new[] { "Female", "Male" }
        select $"{quarter},{Nation(nation)},{sex},{(quarter is "2025-Q1" or "2025-Q4" ? nation : 1)}\n");

    private static string Nation(int number) => number == 30 ? "\"Isles, The\"" : $"Nation {number:00}";
}
