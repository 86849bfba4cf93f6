using System.Collections.Immutable;

namespace Fairway.Statistics.Downloads;

/// <summary>A file that every dataset is offered as. Each is a function of the dataset alone: the same dataset gives the same bytes, in every language and culture of the machine.</summary>
public sealed class DownloadFormat
{
    /// <summary>Rises with every change of what is written, so that files that were kept are made again.</summary>
    public const int Schema = 2;

    private const string PackageFile = "datapackage.json";

    private readonly string _ending;
    private readonly Func<Dataset, Stream, CancellationToken, Task> _write;

    private DownloadFormat(string name, string label, string ending, string contentType, Func<Dataset, Stream, CancellationToken, Task> write)
    {
        (Name, Label, ContentType) = (name, label, contentType);
        (_ending, _write) = (ending, write);
    }

    public static DownloadFormat Csv { get; } = Of(
        "csv", "CSV", ".csv", "text/csv; charset=utf-8; header=present", (dataset, stream, cancellationToken) => CsvFile.Write(dataset, stream, withMark: false, cancellationToken));

    public static DownloadFormat CsvForExcel { get; } = Of(
        "csv-excel", "CSV (Excel)", "-excel.csv", "text/csv; charset=utf-8; header=present", (dataset, stream, cancellationToken) => CsvFile.Write(dataset, stream, withMark: true, cancellationToken));

    public static DownloadFormat Xlsx { get; } = Of(
        "xlsx", "XLSX", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (dataset, stream, cancellationToken) => XlsxFile.Write(Workbook.Of(dataset), stream, cancellationToken));

    public static DownloadFormat Ods { get; } = Of(
        "ods", "ODS", ".ods", "application/vnd.oasis.opendocument.spreadsheet", (dataset, stream, cancellationToken) => OdsFile.Write(Workbook.Of(dataset), stream, cancellationToken));

    public static DownloadFormat Json { get; } = Of("json", "JSON", ".json", "application/json; charset=utf-8", JsonFile.Write);

    public static DownloadFormat JsonLines { get; } = Of("jsonl", "JSON Lines", ".jsonl", "application/jsonl; charset=utf-8", JsonLinesFile.Write);

    public static DownloadFormat Parquet { get; } = new("parquet", "Parquet", ".parquet", "application/vnd.apache.parquet", ParquetFile.WriteAsync);

    public static DownloadFormat Zip { get; } = Of("zip", "ZIP", ".zip", "application/zip", ZipPackage.Write);

    /// <summary>What the columns of the CSV are, for programs (CSV on the Web). Its type has no parameters ("Metadata Vocabulary for Tabular Data", "IANA Considerations").</summary>
    public static DownloadFormat CsvMetadata { get; } = Of(
        "csv-metadata", "CSVW", ".csv-metadata.json", "application/csvm+json", (dataset, stream, _) => CsvwFile.Write(dataset, stream));

    /// <summary>The same, as a Data Package.</summary>
    public static DownloadFormat DataPackage { get; } = Of("datapackage", "Data Package", "." + PackageFile, "application/json; charset=utf-8", DataPackageFile.Write);

    /// <summary>The data in each format, in the order in which they are offered.</summary>
    public static ImmutableArray<DownloadFormat> Data { get; } = [Csv, CsvForExcel, Xlsx, Ods, Json, JsonLines, Parquet, Zip];

    public static ImmutableArray<DownloadFormat> All { get; } = [.. Data, CsvMetadata, DataPackage];

    /// <summary>Kebab-case, for programs.</summary>
    public string Name { get; }

    /// <summary>As people call it, in every language.</summary>
    public string Label { get; }

    public string ContentType { get; }

    /// <summary>Null where no format's file of that dataset has the name.</summary>
    public static DownloadFormat? Find(DatasetId dataset, string file) => All.FirstOrDefault(format => format.FileOf(dataset) == file);

    /// <summary>The name at the end of the address, the same in every version.</summary>
    public string FileOf(DatasetId dataset) => this == DataPackage ? PackageFile : dataset + _ending;

    /// <summary>The name under which it is saved, with version and date: <c>small-boat-arrivals-v4-2026-08-20.csv</c>.</summary>
    public string SavedNameOf(Dataset dataset) => FormattableString.Invariant($"{dataset.Id}-v{dataset.Version.Number}-{dataset.DataTo:yyyy-MM-dd}{_ending}");

    /// <summary>Writes the file as it comes; no more than a part of it is held in memory.</summary>
    /// <param name="dataset">Of any version.</param>
    /// <param name="stream">At its start; it can be sought in, since archives write their sizes when they know them. Stays open.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public Task WriteAsync(Dataset dataset, Stream stream, CancellationToken cancellationToken) => _write(dataset, stream, cancellationToken);

    public override string ToString() => Name;

    private static DownloadFormat Of(string name, string label, string ending, string contentType, Action<Dataset, Stream, CancellationToken> write) =>
        new(name, label, ending, contentType, (dataset, stream, cancellationToken) =>
        {
            write(dataset, stream, cancellationToken);
            return Task.CompletedTask;
        });
}
