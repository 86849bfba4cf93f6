using System.Globalization;
using BenchmarkDotNet.Running;
using Fairway.Benchmarks.Build;
using Fairway.Benchmarks.Change;
using Fairway.Benchmarks.Load;
using Fairway.Benchmarks.Search;
using Fairway.Benchmarks.Start;
using Fairway.Benchmarks.Statistics;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

switch (args)
{
    case ["load", .. var paths]:
        await LoadComparison.RunAsync(paths is [var path] ? path : LoadComparison.DefaultPath, stop.Token);
        return 0;
    case ["build", .. var counts]:
        await BuildComparison.RunAsync(counts is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : BuildComparison.DefaultPages, stop.Token);
        return 0;
    case ["change", .. var counts]:
        await ChangeComparison.Run(counts is [var pages] ? int.Parse(pages, CultureInfo.InvariantCulture) : ChangeComparison.DefaultPages, stop.Token);
        return 0;
    case ["start", .. var counts]:
        await StartComparison.Run(counts is [var beside] ? int.Parse(beside, CultureInfo.InvariantCulture) : StartComparison.DefaultPages, stop.Token);
        return 0;
    case ["intake", .. var counts]:
        await IntakeComparison.RunAsync(counts is [var rows] ? int.Parse(rows, CultureInfo.InvariantCulture) : LargeTable.DefaultRows, stop.Token);
        return 0;
    case ["intake-one", var kind, var folder]:
        IntakeComparison.RunOne(kind, folder, stop.Token);
        return 0;
    case ["downloads", .. var counts]:
        await DownloadsComparison.RunAsync(counts is [var downloadRows] ? int.Parse(downloadRows, CultureInfo.InvariantCulture) : LargeTable.DefaultRows, stop.Token);
        return 0;
    case ["downloads-one", var format, var made]:
        await DownloadsComparison.RunOneAsync(format, made, stop.Token);
        return 0;
    case ["figures", .. var counts]:
        FiguresComparison.Run(counts is [var tableRows] ? int.Parse(tableRows, CultureInfo.InvariantCulture) : LargeTable.DefaultRows, stop.Token);
        return 0;
    case ["search", .. var counts]:
        SpeedComparison.Run(counts is [var many] ? int.Parse(many, CultureInfo.InvariantCulture) : SpeedComparison.DefaultDocuments, stop.Token);
        return 0;
    case ["search-hostile"]:
        await HostileComparison.Run(stop.Token);
        return 0;
    case ["search-quality", var collections]:
        QualityComparison.Run(collections, stop.Token);
        return 0;
    case ["search-update", .. var counts]:
        UpdateComparison.Run(counts is [var documents] ? int.Parse(documents, CultureInfo.InvariantCulture) : UpdateComparison.DefaultDocuments, stop.Token);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(LoadComparison).Assembly).Run(args);
        return 0;
}
