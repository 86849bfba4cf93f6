using System.Security.Cryptography;
using Fairway.Input;
using Fairway.Sites;
using Fairway.Statistics.Charts.Pictures;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.RateLimits;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Data.Charts;

/// <summary>
/// Pictures of charts, drawn when first asked for and kept. One is drawn at a time: each takes a core for some hundred milliseconds, and pages go first. There is one
/// for each day of the data, so that what one client has drawn is counted.
/// </summary>
internal sealed class ChartPictures(TimeProvider time, IOptions<FairwayOptions> options) : IDisposable
{
    /// <summary>Bytes of all that are kept, 64 MB; when one more does not fit, those go that have not been asked for the longest.</summary>
    public const long MaxBytes = 64_000_000;

    /// <summary>So many may wait for their turn.</summary>
    public const int MostWaiting = 16;

    private readonly ClientCounts _counts = new(options.Value.PicturesPerMinute, time);
    private readonly SemaphoreSlim _drawing = new(1, 1);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, Picture Picture)>> _kept = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, Picture Picture)> _byUse = [];
    private long _bytes;
    private int _waiting;

    public int Quota => _counts.Quota;

    public async Task<PictureAnswer> Get(Site site, ChartRequest request, ClientAddress client, CancellationToken cancellationToken)
    {
        var key = string.Join('/', site.Release.Digest, request.Dataset.Id, request.Chart, request.Language.Tag, request.At is { } at ? IsoDay.Write(at) : "", request.IsCard);
        if (Find(key) is { } known)
            return new(known);
        if (_counts.Take(client) is { IsAllowed: false } spent)
            return new(null, spent.Seconds);
        try
        {
            if (Interlocked.Increment(ref _waiting) > MostWaiting)
                return new(null);
            await _drawing.WaitAsync(cancellationToken);
            try
            {
                return new(Find(key) ?? Keep(key, await Task.Run(() => Draw(site, request), cancellationToken)));
            }
            finally
            {
                _drawing.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    public void Dispose() => _drawing.Dispose();

    private static Picture Draw(Site site, ChartRequest request)
    {
        var definition = request.Dataset.Definition;
        var dataTo = IsoDay.Write(request.At ?? request.Dataset.DataTo);
        var bytes = ChartPicture.Draw(
            request.Svg(site),
            request.IsCard ? 1 : ChartPicture.NormalScale,
            ("Title", request.Dataset.TextIn(request.Language.Tag).Charts[request.Chart].Title),
            ("Source", $"{definition.Publisher}, {definition.SourceTitle}, data to {dataTo}"),
            ("Copyright", $"{definition.LicenceName} {definition.LicenceUrl.AbsoluteUri}"));
        return new(bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"");
    }

    private Picture? Find(string key)
    {
        lock (_gate)
        {
            if (!_kept.TryGetValue(key, out var node))
                return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Picture;
        }
    }

    private Picture Keep(string key, Picture picture)
    {
        lock (_gate)
        {
            _kept[key] = _byUse.AddFirst((key, picture));
            _bytes += picture.Bytes.Length;
            while (_bytes > MaxBytes && _byUse.Last is { } oldest)
            {
                _byUse.RemoveLast();
                _kept.Remove(oldest.Value.Key);
                _bytes -= oldest.Value.Picture.Bytes.Length;
            }
        }

        return picture;
    }
}

/// <param name="Picture">Null where it is not drawn.</param>
/// <param name="SecondsToWait">Where the client had as many drawn as one may have in a minute; null where too many wait already.</param>
internal readonly record struct PictureAnswer(Picture? Picture, int? SecondsToWait = null);

/// <param name="EntityTag">Strong, in quotation marks.</param>
internal sealed record Picture(byte[] Bytes, string EntityTag);
