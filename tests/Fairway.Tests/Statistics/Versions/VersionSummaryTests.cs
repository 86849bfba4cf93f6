using Fairway.Statistics.Versions;

namespace Fairway.Tests.Statistics.Versions;

public sealed class VersionSummaryTests : IDisposable
{
    private const string First = VersionedFolder.Header + "2026-01-01,10,1,,provisional\n2026-01-02,20,2,0,provisional\n2026-01-03,30,2,0,provisional\n";

    private readonly VersionedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_days_of_a_revision_run_from_the_first_changed_cell_to_the_last()
    {
        _folder.Add(First);
        _folder.Add(VersionedFolder.Header + "2026-01-01,10,1,,provisional\n2026-01-02,21,3,0,provisional\n2026-01-03,31,2,0,provisional\n2026-01-04,0,0,0,provisional\n");

        Assert.Equal(new VersionSummary(1, 3, 0, (new(2026, 1, 2), new(2026, 1, 3))), VersionSummary.Of(_folder.Require(), 2));
    }

    [Fact]
    public void A_version_of_new_rows_alone_has_no_changed_days()
    {
        _folder.Add(First);
        _folder.Add(First + "2026-01-04,0,0,0,provisional\n");

        Assert.Equal(new VersionSummary(1, 0, 0, null), VersionSummary.Of(_folder.Require(), 2));
    }

    [Fact]
    public void The_publishers_four_releases_of_the_daily_series_changed_no_earlier_value()
    {
        Assert.Equal([28, 28, 224], new[] { 2, 3, 4 }.Select(version => VersionSummary.Of(TestDatasets.SmallBoats, version).Added));
        Assert.All([2, 3, 4], version => Assert.Null(VersionSummary.Of(TestDatasets.SmallBoats, version).Days));
    }
}
