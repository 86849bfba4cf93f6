namespace Fairway.Statistics.Downloads;

/// <summary>A dataset as files. The same dataset gives the same bytes in every language and culture.</summary>
public static class DatasetFiles
{
    /// <summary>RFC 4180 with CRLF, UTF-8 without BOM, ISO dates, header of column names.</summary>
    public static byte[] Csv(Dataset dataset) => throw new NotImplementedException();

    /// <summary>An object with <c>dataset</c>, <c>dataTo</c>, <c>licence</c>, <c>source</c>, <c>columns</c> and <c>rows</c>.</summary>
    public static byte[] Json(Dataset dataset) => throw new NotImplementedException();
}
