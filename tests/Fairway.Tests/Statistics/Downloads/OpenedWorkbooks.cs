using Fairway.Statistics;
using Fairway.Statistics.Downloads;

namespace Fairway.Tests.Statistics.Downloads;

/// <summary>Workbooks of two datasets, each opened once by LibreOffice and saved by it as one CSV for each sheet, with text in quotation marks and numbers without.</summary>
public sealed class OpenedWorkbooks : IAsyncLifetime
{
    // Comma, quotation marks, UTF-8, from line 1, text quoted, cells as they are shown, no formulas, every sheet.
    private const string AsCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,true,false,true,false,false,-1";

    private readonly TemporaryFolder _folder = new();

    public static Dataset DatasetOf(string name) => name == "odd" ? OddDataset.Read() : TestDatasets.SmallBoats;

    internal List<List<CsvCell>> Sheet(string format, string dataset, string sheet) =>
        StrictCsv.Read(File.ReadAllText(Path.Combine(_folder.Path, $"{dataset}-{format}-{sheet}.csv")), "\n");

    public async ValueTask InitializeAsync()
    {
        var files = new List<string>();
        foreach (var format in (DownloadFormat[])[DownloadFormat.Xlsx, DownloadFormat.Ods])
        {
            foreach (var name in (string[])["boats", "odd"])
            {
                files.Add($"{name}-{format}.{format}");
                await using var file = File.Create(Path.Combine(_folder.Path, files[^1]));
                await format.WriteAsync(DatasetOf(name), file, TestContext.Current.CancellationToken);
            }
        }

        await Programs.Run("soffice", _folder.Path, [$"-env:UserInstallation=file://{_folder.Path}/profile", "--headless", "--convert-to", AsCsv, .. files]);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
