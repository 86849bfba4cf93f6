using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Statistics.Downloads;
using Fairway.Web.Data.Versions;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Hosting.Loading;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace Fairway.Web.Data;

/// <summary>
/// Datasets as files, of the latest version or of one for ever: from disk, in parts where a reader asks for a part (RFC 9110), with their digest (RFC 9530).
/// </summary>
[EnableRateLimiting(Concurrency.Downloads)]
internal sealed class DownloadsController(KeptDownloads kept) : DataController
{
    public const string Sums = "SHA256SUMS";

    private const string DigestEnding = ".sha256";
    private const string PlainText = "text/plain; charset=utf-8";
    private const string Exposed = "Accept-Ranges, Content-Disposition, Content-Range, ETag, Link, Repr-Digest";

    [Read("/data/{dataset}/{file}"), Streamed]
    public Task<IActionResult> Latest(string dataset, string file, CancellationToken cancellationToken) =>
        FindDataset(dataset) is { } found ? Answer(found, file, cancellationToken) : Task.FromResult(NoDataset(dataset));

    [Read("/data/{dataset}/v/{version}/{file}"), Streamed]
    public Task<IActionResult> OfVersion(string dataset, string version, string file, CancellationToken cancellationToken)
    {
        if (FindDataset(dataset) is not { } found)
            return Task.FromResult(NoDataset(dataset));
        return TryNumber(version, out var number) && found.At(number) is { } older
            ? Answer(older, file, cancellationToken)
            : Task.FromResult(Refuse(VersionProblems.NoVersion(found, version)));
    }

    private async Task<IActionResult> Answer(Dataset dataset, string file, CancellationToken cancellationToken)
    {
        if (file == Sums)
            return Text(await SumsOf(dataset, DownloadFormat.All, cancellationToken));
        if (file.EndsWith(DigestEnding, StringComparison.Ordinal) && DownloadFormat.Find(dataset.Id, file[..^DigestEnding.Length]) is { } summed)
            return Text(await SumsOf(dataset, [summed], cancellationToken));
        if (DownloadFormat.Find(dataset.Id, file) is { } format)
            return await Send(dataset, format, cancellationToken);
        return Refuse(ApiProblem.NotFound(
            "unknown-file",
            $"There is no such file of '{dataset.Id}'. There are: {string.Join(", ", DownloadFormat.All.Select(known => known.FileOf(dataset.Id)))}, {Sums}, and for each file its digest with '{DigestEnding}' behind the name."));
    }

    private async Task<IActionResult> Send(Dataset dataset, DownloadFormat format, CancellationToken cancellationToken)
    {
        var (file, content) = await kept.Open(Site, dataset, format, cancellationToken);
        Share();
        Response.Headers.AccessControlExposeHeaders = Exposed;
        Response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(file.Digest))}:";
        // Relative to the file's own address, so that a version leads to its own description.
        if (format == DownloadFormat.Csv)
            Response.Headers.Append("Link", $"<{DownloadFormat.CsvMetadata.FileOf(dataset.Id)}>; rel=\"describedby\"; type=\"application/csvm+json\"");
        Response.Headers.Append("Link", $"<{dataset.Definition.LicenceUrl.AbsoluteUri}>; rel=\"license\"");
        return new FileStreamResult(content, format.ContentType)
        {
            FileDownloadName = format.SavedNameOf(dataset),
            LastModified = Site.Release.Published,
            EntityTag = TagOf(file.Digest),
            EnableRangeProcessing = true,
        };
    }

    /// <summary>As <c>sha256sum --check</c> reads it.</summary>
    private async Task<string> SumsOf(Dataset dataset, IEnumerable<DownloadFormat> formats, CancellationToken cancellationToken)
    {
        var sums = new StringBuilder();
        foreach (var format in formats)
            sums.Append((await kept.Get(Site, dataset, format, cancellationToken)).Digest).Append("  ").Append(format.FileOf(dataset.Id)).Append('\n');
        return sums.ToString();
    }

    private FileContentResult Text(string text)
    {
        Share();
        var bytes = Encoding.UTF8.GetBytes(text);
        return new FileContentResult(bytes, PlainText) { EntityTag = TagOf(Convert.ToHexStringLower(SHA256.HashData(bytes))) };
    }


    private static EntityTagHeaderValue TagOf(string digest) => new($"\"{digest}\"");

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0 && text[0] != '0';
}
