using Fairway.Statistics;
using Fairway.Statistics.Downloads;

namespace Fairway.Tests.Statistics.Downloads;

/// <summary>A file in memory.</summary>
internal static class Written
{
    public static async Task<byte[]> Bytes(DownloadFormat format, Dataset dataset)
    {
        var buffer = new MemoryStream();
        await format.WriteAsync(dataset, buffer, TestContext.Current.CancellationToken);
        return buffer.ToArray();
    }

    public static DownloadFormat Format(string name) => DownloadFormat.All.Single(format => format.Name == name);
}
