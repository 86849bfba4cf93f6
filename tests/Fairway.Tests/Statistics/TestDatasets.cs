using System.Collections.Immutable;
using System.Text;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Statistics.Reading;
using Fairway.Tests.Languages;

namespace Fairway.Tests.Statistics;

/// <summary>The real dataset of this repository, and small ones made for a test.</summary>
public static class TestDatasets
{
    private static readonly Lazy<Dataset> Real = new(ReadReal);
    private static readonly Lazy<ImmutableArray<Dataset>> Whole = new(ReadAll);
    private static readonly Lazy<ImmutableDictionary<LanguageTag, Messages>> Interface = new(ReadMessages);
    private static readonly Lazy<ImmutableDictionary<LanguageTag, Messages>> Every = new(ReadEvery);

    public static Dataset SmallBoats => Real.Value;

    public static Messages Messages(string tag) => Interface.Value[LanguageTag.Parse(tag)];

    public static byte[] File(string name) => System.IO.File.ReadAllBytes(Path.Combine(Root, "tests", "Fairway.Tests", "Statistics", "Data", name));

    public static string Root { get; } = Path.GetDirectoryName(Path.GetDirectoryName(TestLanguages.FilePath))!;

    public static string ContentText(string file) =>
        System.IO.File.ReadAllText(Path.Combine(Root, "content", "datasets", "small-boat-arrivals", file));

    /// <summary>Reads a dataset named <c>made</c> of files given as text.</summary>
    public static (Dataset? Dataset, ImmutableArray<Fault> Faults) Read(params (string Name, string Text)[] files)
    {
        var faults = new FaultList();
        var tree = new MadeTree([.. files.Select(file => ($"datasets/made/{file.Name}", Encoding.UTF8.GetBytes(file.Text)))]);
        var en = LanguageTag.Parse("en");
        var dataset = DatasetReader.Read(tree, "datasets/made", en, [en, LanguageTag.Parse("fa")], faults, CancellationToken.None);
        return (dataset, faults.ToSorted());
    }

    /// <summary>Every dataset of the content, and the two parts of published tables beside the tests of charts.</summary>
    public static ImmutableArray<Dataset> All => Whole.Value;

    public static Dataset Detections => All.Single(dataset => dataset.Id.Value == "detections");

    public static Dataset Deaths => All.Single(dataset => dataset.Id.Value == "deaths");

    /// <summary>Messages in any language of the site.</summary>
    public static Messages AnyMessages(string tag) => Every.Value[LanguageTag.Parse(tag)];

    private static ImmutableArray<Dataset> ReadAll()
    {
        var tags = TestLanguages.Every.All.Select(language => language.Tag).ToList();
        string[] trees = [Path.Combine(Root, "content"), Path.Combine(Root, "tests", "Fairway.Tests", "Statistics", "Charts", "Data")];
        var faults = new FaultList();
        ImmutableArray<Dataset> datasets =
        [
            .. trees.SelectMany(tree => Directory.EnumerateDirectories(Path.Combine(tree, "datasets")).Order(StringComparer.Ordinal).Select(folder => DatasetReader.Read(
                new DirectoryTree(tree), $"datasets/{Path.GetFileName(folder)}", LanguageTag.Parse("en"), tags, faults, CancellationToken.None)!)),
        ];
        Assert.False(faults.HasErrors, string.Join("\n", faults.ToSorted()));
        return datasets;
    }

    private static ImmutableDictionary<LanguageTag, Messages> ReadEvery()
    {
        var faults = new FaultList();
        var files = TestLanguages.Every.All.ToDictionary(
            language => language.Tag,
            language => ($"interface/{language.Tag}.json", (ReadOnlyMemory<byte>)System.IO.File.ReadAllBytes(Path.Combine(Root, "content", "interface", $"{language.Tag}.json"))));
        var messages = MessagesReader.Read(TestLanguages.Every, files, faults);
        Assert.False(faults.HasErrors, string.Join("\n", faults.ToSorted()));
        return messages!;
    }

    private static Dataset ReadReal()
    {
        var faults = new FaultList();
        var tags = TestLanguages.Every.All.Select(language => language.Tag).ToList();
        var dataset = DatasetReader.Read(
            new DirectoryTree(Path.Combine(Root, "content")), "datasets/small-boat-arrivals", tags[0], tags, faults, CancellationToken.None);
        Assert.Empty(faults.ToSorted());
        return dataset!;
    }

    private static ImmutableDictionary<LanguageTag, Messages> ReadMessages()
    {
        var faults = new FaultList();
        var files = TestLanguages.Set.All.ToDictionary(
            language => language.Tag,
            language => ($"interface/{language.Tag}.json", (ReadOnlyMemory<byte>)System.IO.File.ReadAllBytes(Path.Combine(Root, "content", "interface", $"{language.Tag}.json"))));
        var messages = MessagesReader.Read(TestLanguages.Set, files, faults);
        Assert.DoesNotContain(faults.ToSorted(), fault => Mine(fault.Message));
        return messages!;

        static bool Mine(string message) => message.Contains("'figure.", StringComparison.Ordinal)
            || message.Contains("'chart.", StringComparison.Ordinal) || message.Contains("'status.", StringComparison.Ordinal);
    }
}

/// <summary>A tree of files in memory.</summary>
public sealed class MadeTree(params (string Path, byte[] Bytes)[] files) : FileTree
{
    public override ImmutableArray<TreeFile> Files { get; } =
        [.. files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => new TreeFile(file.Path, file.Bytes.Length))];

    public override byte[] Read(string path, CancellationToken cancellationToken) => files.Single(file => file.Path == path).Bytes;
}
