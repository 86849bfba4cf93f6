namespace Fairway.Statistics.Downloads;

/// <summary>A dataset as files in memory, for who wants the bytes at once.</summary>
public static class DatasetFiles
{
    public static byte[] Csv(Dataset dataset) => Write(stream => CsvFile.Write(dataset, stream, withMark: false, CancellationToken.None));

    public static byte[] Json(Dataset dataset) => Write(stream => JsonFile.Write(dataset, stream, CancellationToken.None));

    private static byte[] Write(Action<Stream> write)
    {
        var buffer = new MemoryStream();
        write(buffer);
        return buffer.ToArray();
    }
}
