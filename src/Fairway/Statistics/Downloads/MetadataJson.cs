using System.Text.Encodings.Web;
using System.Text.Json;
using Fairway.Input;

namespace Fairway.Statistics.Downloads;

/// <summary>What the two descriptions of the CSV share.</summary>
internal static class MetadataJson
{
    public static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly string[] RowStatuses = [.. RowStatusesOf().Select(StatusWord.Write)];

    /// <summary>The pattern of quarters, which neither standard has a type for.</summary>
    public const string QuarterPattern = "[0-9]{4}-Q[1-4]";

    /// <summary>The day on which this version was last changed, as far as is known.</summary>
    public static string Modified(Dataset dataset) => IsoDay.Write(dataset.Version.Published ?? dataset.DataTo);

    /// <summary>A measure that declares no reason for a missing value has a value in every row.</summary>
    public static bool IsRequired(DownloadColumn column) => column.Cell switch
    {
        DownloadCell.Integer or DownloadCell.Decimal => column.Declared!.Missing is null && column.IsFilled,
        DownloadCell.Word => column.Declared!.Role == ColumnRole.Dimension,
        _ => true,
    };

    private static IEnumerable<ValueStatus> RowStatusesOf() => Enum.GetValues<ValueStatus>().Where(status => !StatusWord.IsMissing(status));
}
