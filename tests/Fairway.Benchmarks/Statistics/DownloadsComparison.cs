using System.Diagnostics;
using System.Globalization;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Statistics.Downloads;
using Fairway.Statistics.Reading;

namespace Fairway.Benchmarks.Statistics;

/// <summary>Every file that a large dataset is offered as, each written by a process of its own: by the clock, the size, and the most memory that the process held with the dataset in it.</summary>
internal static class DownloadsComparison
{
    public static async Task RunAsync(int rows, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("fairway-downloads-").FullName;
        try
        {
            var dataset = Directory.CreateDirectory(Path.Combine(folder, "datasets", "large")).FullName;
            await File.WriteAllTextAsync(Path.Combine(dataset, "dataset.yaml"), LargeTable.Yaml(Grain.Day), cancellationToken);
            await File.WriteAllTextAsync(Path.Combine(dataset, "en.yaml"), LargeTable.Text, cancellationToken);
            await File.WriteAllBytesAsync(Path.Combine(dataset, "large.csv"), new LargeTable(rows, Grain.Day).Csv, cancellationToken);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} rows"));
            Console.WriteLine("               clock       size   peak memory");
            foreach (var format in DownloadFormat.Data.Select(format => format.Name).Prepend("nothing"))
            {
                using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(DownloadsComparison).Assembly.Location, "downloads-one", format, folder]))!;
                await process.WaitForExitAsync(cancellationToken);
                if (process.ExitCode != 0)
                    throw new InvalidOperationException($"Writing {format} ended with {process.ExitCode}.");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>One file, in the process that the comparison starts.</summary>
    public static async Task RunOneAsync(string name, string folder, CancellationToken cancellationToken)
    {
        var faults = new FaultList();
        var dataset = DatasetReader.Read(new DirectoryTree(folder), "datasets/large", LanguageTag.Parse("en"), [LanguageTag.Parse("en")], faults, cancellationToken)
            ?? throw new InvalidOperationException(string.Join('\n', faults.ToSorted().Take(5)));
        var start = Stopwatch.GetTimestamp();
        var path = Path.Combine(folder, name);
        await using (var stream = File.Create(path))
        {
            if (DownloadFormat.Data.FirstOrDefault(format => format.Name == name) is { } format)
                await format.WriteAsync(dataset, stream, cancellationToken);
        }

        var peak = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-10} {Stopwatch.GetElapsedTime(start).TotalSeconds,7:0.00} s {new FileInfo(path).Length / 1e6,7:0.0} MB {long.Parse(peak, CultureInfo.InvariantCulture) / 1024.0,8:0} MB"));
    }
}
