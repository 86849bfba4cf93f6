using System.Collections.Immutable;
using System.Text;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Statistics.Intake;
using Fairway.Statistics.Reading;

namespace Fairway.Tests.Statistics.Versions;

/// <summary>A content folder with the dataset <c>made</c>, to which data are added as by <c>fairway data add</c>.</summary>
public sealed class VersionedFolder : IDisposable
{
    public const string Header = "date,people,boats,landings,status\n";

    private readonly TemporaryFolder _content = new();

    public VersionedFolder()
    {
        Write("dataset.yaml", new MadeDataset().Definition);
        Write("en.yaml", new MadeDataset().Text);
    }

    public string Root => _content.Path;

    public void Dispose() => _content.Dispose();

    public void Write(string file, string text) => _content.Write($"datasets/made/{file}", text);

    public string Text(string file) => File.ReadAllText(PathOf(file));

    public string PathOf(string file) => Path.Combine(_content.Path, "datasets", "made", file);

    public bool Has(string file) => File.Exists(PathOf(file));

    public (DatasetUpdate? Update, ImmutableArray<Fault> Faults) Prepare(string csv, UpdateOptions? options = null)
    {
        var faults = new FaultList();
        var update = DatasetUpdate.Prepare(new DirectoryTree(_content.Path), "made", Encoding.UTF8.GetBytes(csv), "new.csv", options ?? UpdateOptions.None, faults, CancellationToken.None);
        return (update, faults.ToSorted());
    }

    public DatasetUpdate Add(string csv, UpdateOptions? options = null)
    {
        var (update, faults) = Prepare(csv, options);
        Assert.Empty(faults);
        if (update!.IsNew)
            update.Write(_content.Path, CancellationToken.None);
        return update;
    }

    public string Refusal(string csv, UpdateOptions? options = null)
    {
        var (update, faults) = Prepare(csv, options);
        Assert.Null(update);
        return Assert.Single(faults).Code;
    }

    /// <summary>As loading and checking read it.</summary>
    public (Dataset? Dataset, ImmutableArray<Fault> Faults) Read()
    {
        var faults = new FaultList();
        var en = LanguageTag.Parse("en");
        var dataset = DatasetReader.Read(new DirectoryTree(_content.Path), "datasets/made", en, [en, LanguageTag.Parse("fa")], faults, CancellationToken.None);
        dataset?.CheckVersions(faults, CancellationToken.None);
        return (dataset, faults.ToSorted());
    }

    public Dataset Require()
    {
        var (dataset, faults) = Read();
        Assert.Empty(faults);
        return dataset!;
    }
}
