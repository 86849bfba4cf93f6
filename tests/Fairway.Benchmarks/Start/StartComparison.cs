using System.Diagnostics;
using System.Globalization;
using Fairway.Benchmarks.Build;
using Fairway.Content;
using Fairway.Input;
using Fairway.Releases;
using Fairway.Search;
using Fairway.Sites;
using Fairway.Trials.Processes;

namespace Fairway.Benchmarks.Start;

/// <summary>A start over an existing store, with the search index that the last process saved and without: in this process the index alone, then whole servers turn by turn.</summary>
internal static class StartComparison
{
    public const int DefaultPages = 10_000;

    private const int Rounds = 3;

    /// <param name="pages">Beside those of this repository; 0 for these alone.</param>
    public static async Task Run(int pages, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        FairwayTree.Write(folder.In("content"), pages);
        using var store = new GitStore(folder.In("store"), TimeProvider.System);
        var published = await new Publisher(store).Publish(new Publication("benchmark", "First.") { Tree = new DirectoryTree(folder.In("content")) }, cancellationToken);
        var release = published.Release ?? throw new InvalidOperationException(string.Join('\n', published.Faults));
        var tree = ContentReader.Read(store.Open(release), cancellationToken).Tree!;
        var saved = new SavedIndexes(store.SearchFolder);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages} pages beside those of this repository; milliseconds by the clock and of the processors"));
        IReadOnlyCollection<SearchDocument> documents = [];
        var index = SearchIndex.Empty;
        SiteBuilder.Build(tree, release, store.Log, all =>
        {
            documents = all;
            return index;
        }, cancellationToken);
        for (var round = 1; round <= Rounds; round++)
        {
            Time("build", () => index = SearchIndex.Build(documents, cancellationToken));
            Time("save", () => saved.Save(release, index, cancellationToken));
            Time("load", () => saved.Load(release, documents, cancellationToken));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Count} documents, {new FileInfo(saved.PathOf(release)).Length / 1e6:0.0} MB in the file"));
        (documents, index) = ([], SearchIndex.Empty);
        Console.WriteLine("round   from its index   building it   resident, each");
        for (var round = 1; round <= Rounds; round++)
        {
            var with = await Start(folder, cancellationToken);
            File.Delete(saved.PathOf(release));
            var without = await Start(folder, cancellationToken);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{round,5}{with.TimeToReady.TotalSeconds,15:0.00} s{without.TimeToReady.TotalSeconds,12:0.00} s{with.Megabytes,10} MB{without.Megabytes,6} MB"));
            saved.Save(release, SiteBuilder.Build(tree, release, store.Log, cancellationToken).Search, cancellationToken);
        }
    }

    private static async Task<(TimeSpan TimeToReady, long Megabytes)> Start(TemporaryFolder folder, CancellationToken cancellationToken)
    {
        await using var server = await FairwayServer.Start(["--content", folder.In("content"), "--store", folder.In("store")], cancellationToken);
        return (server.TimeToReady, server.ResidentMegabytes());
    }

    private static void Time(string what, Action action)
    {
        var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        action();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-8}{Stopwatch.GetElapsedTime(start).TotalMilliseconds,8:0}{(Environment.CpuUsage.TotalTime - used).TotalMilliseconds,8:0}"));
    }
}
