using Fairway.Statistics.Downloads;
using Fairway.Statistics.Intake;
using Fairway.Statistics.Versions;
using Fairway.Tests.Statistics.Versions;

namespace Fairway.Tests.Statistics.Downloads;

/// <summary>What https://datapackage.org/recipes/data-package-version/ says that the three parts of a version count.</summary>
public sealed class PackageVersionTests : IDisposable
{
    private const string First = VersionedFolder.Header + "2026-01-01,10,1,,provisional\n";

    private readonly VersionedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void New_data_raise_the_second_part_a_correction_the_third_and_other_columns_the_first()
    {
        var second = First + "2026-01-02,20,2,0,provisional\n";
        _folder.Add(First);
        _folder.Add(second);
        _folder.Add(second.Replace(",20,", ",21,", StringComparison.Ordinal), new UpdateOptions { Kind = VersionKind.Correction, Note = "Twenty was wrong." });
        _folder.Write("dataset.yaml", new MadeDataset().Definition
            .Replace("  landings: { role: measure, type: integer, missing: not-collected }\n", "", StringComparison.Ordinal)
            .Replace("  - { column: landings, at-most: boats }\n", "", StringComparison.Ordinal)
            .Replace("rules:\n", "", StringComparison.Ordinal));
        _folder.Write("en.yaml", new MadeDataset().Text.Replace(", landings: Landings", "", StringComparison.Ordinal));
        _folder.Add("date,people,boats,status\n2026-01-01,10,1,provisional\n2026-01-02,21,2,provisional\n", new UpdateOptions { Kind = VersionKind.Structure, Note = "Landings went." });
        _folder.Add("date,people,boats,status\n2026-01-01,10,1,provisional\n2026-01-02,21,2,provisional\n2026-01-03,1,1,provisional\n");

        var dataset = _folder.Require();
        Assert.Equal(["1.0.0", "1.1.0", "1.1.1", "2.0.0", "2.1.0"], dataset.Versions.All.Select(version => PackageVersion.Of(dataset.At(version.Number)!)));
    }
}
