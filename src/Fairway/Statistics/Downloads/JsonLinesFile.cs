using System.Buffers;
using System.Text.Json;

namespace Fairway.Statistics.Downloads;

/// <summary>The data as JSON Lines: an object for each row, by column name, each on a line that ends with LF.</summary>
internal static class JsonLinesFile
{
    private const int FlushAt = 64 * 1024;

    public static void Write(Dataset dataset, Stream stream, CancellationToken cancellationToken)
    {
        var columns = DownloadColumn.Of(dataset);
        var names = columns.Select(column => JsonEncodedText.Encode(column.Name)).ToArray();
        var buffer = new ArrayBufferWriter<byte>(2 * FlushAt);
        using var json = new Utf8JsonWriter(buffer, JsonFile.Options);
        for (var row = 0; row < dataset.Table.RowCount; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            json.WriteStartObject();
            for (var i = 0; i < columns.Length; i++)
            {
                json.WritePropertyName(names[i]);
                JsonFile.WriteCell(json, columns[i], row);
            }

            json.WriteEndObject();
            json.Flush();
            buffer.Write("\n"u8);
            if (buffer.WrittenCount > FlushAt)
            {
                stream.Write(buffer.WrittenSpan);
                buffer.ResetWrittenCount();
            }

            json.Reset();
        }

        stream.Write(buffer.WrittenSpan);
    }
}
