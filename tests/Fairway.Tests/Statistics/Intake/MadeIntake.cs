using System.Collections.Immutable;
using System.Text;
using Fairway.Input;
using Fairway.Statistics;
using Fairway.Statistics.Intake;
using Fairway.Statistics.Reading;

namespace Fairway.Tests.Statistics.Intake;

/// <summary>A definition and a file, taken in as <c>data add</c> does.</summary>
internal static class MadeIntake
{
    /// <param name="yaml">From <c>time</c> to <c>intake</c>.</param>
    public static DatasetDefinition Definition(string yaml)
    {
        var faults = new FaultList();
        var definition = Define(yaml, faults);
        Assert.Empty(faults.ToSorted());
        return definition!;
    }

    public static DatasetDefinition? Define(string yaml, FaultList faults)
    {
        var whole = $"id: made\n{yaml}\nsource: {{ title: Made up, publisher: Nobody, url: \"https://example.org/\" }}\nlicence: {{ name: OGL, url: \"https://example.org/licence\" }}\n";
        return DatasetReader.ReadDefinition(new MadeTree(("datasets/made/dataset.yaml", Encoding.UTF8.GetBytes(whole))), "datasets/made", faults, CancellationToken.None);
    }

    public static (DataTable? Table, ImmutableArray<Fault> Faults) Read(string yaml, byte[] bytes)
    {
        var faults = new FaultList();
        var result = DatasetIntake.Read(Definition(yaml), bytes, "release", faults, CancellationToken.None);
        return (result?.Table, faults.ToSorted());
    }

    public static (DataTable? Table, ImmutableArray<Fault> Faults) Read(string yaml, string csv) => Read(yaml, Encoding.UTF8.GetBytes(csv));
}
