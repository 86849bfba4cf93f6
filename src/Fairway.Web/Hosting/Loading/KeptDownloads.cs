using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Statistics.Downloads;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Hosting.Loading;

/// <summary>
/// The files of datasets, each made once: beside the store, or in memory where there is no store or the disk refuses. Of several first requests for a
/// file one makes it and the others wait.
/// </summary>
internal sealed partial class KeptDownloads(Lazy<ReleaseStore> store, IOptions<FairwayOptions> options, TimeProvider time, ILogger<KeptDownloads> logger) : IDisposable
{
    /// <summary>Bytes of files that are kept in memory; a larger file is made for each request.</summary>
    private const long MemoryBytes = 32 * 1024 * 1024;

    /// <summary>Files that are made at a time, so that a crowd of first requests leaves room for others.</summary>
    private const int MadeAtATime = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Identity, string Format), Lazy<Task<DownloadFile>>> _making = new();
    private readonly ConditionalWeakTable<Dataset, string> _identities = [];
    private readonly MemoryCache _memory = new(new MemoryCacheOptions { SizeLimit = MemoryBytes });
    private readonly SemaphoreSlim _turns = new(MadeAtATime);
    private readonly Lock _opening = new();
    private SavedDownloads? _saved;
    private long _refusedUntil;
    private int _saidSo;
    private int _made;

    /// <summary>How many files were made since the start.</summary>
    public int Made => _made;

    public async Task<DownloadFile> Get(Site site, Dataset dataset, DownloadFormat format, CancellationToken cancellationToken)
    {
        var key = (Identity: _identities.GetValue(dataset, DownloadIdentity.Of), format.Name);
        if (Find(site, key) is { } found)
            return found;
        var making = _making.GetOrAdd(key, _ => new Lazy<Task<DownloadFile>>(() => Task.Run(() => MakeInTurn(site, dataset, format, key), CancellationToken.None)));
        return await making.Value.WaitAsync(cancellationToken);
    }

    /// <summary>The file and its bytes, which stay readable when the file is removed.</summary>
    public async Task<(DownloadFile File, Stream Content)> Open(Site site, Dataset dataset, DownloadFormat format, CancellationToken cancellationToken)
    {
        while (true)
        {
            var file = await Get(site, dataset, format, cancellationToken);
            try
            {
                return (file, file.Open());
            }
            catch (IOException exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
            {
                // Another request had it removed to make room: it is made again.
            }
        }
    }

    public void Dispose()
    {
        _saved?.Dispose();
        _memory.Dispose();
        _turns.Dispose();
    }

    private DownloadFile? Find(Site site, (string Identity, string Format) key)
    {
        if (_memory.TryGetValue(key, out DownloadFile? kept))
            return kept;
        return OnDisk(site, saved => saved.Find(key.Identity, key.Format) is { } file ? new DownloadFile(file.Length, file.Digest) { Path = file.Path } : null);
    }

    private async Task<DownloadFile> MakeInTurn(Site site, Dataset dataset, DownloadFormat format, (string Identity, string Format) key)
    {
        await _turns.WaitAsync();
        try
        {
            return Find(site, key) ?? await Make(site, dataset, format, key);
        }
        finally
        {
            _turns.Release();
            _making.TryRemove(key, out _);
        }
    }

    private async Task<DownloadFile> Make(Site site, Dataset dataset, DownloadFormat format, (string Identity, string Format) key)
    {
        Interlocked.Increment(ref _made);
        if (OnDisk(site, saved => saved) is { } folder)
        {
            try
            {
                var saved = await folder.Save(key.Identity, key.Format, stream => format.WriteAsync(dataset, stream, CancellationToken.None));
                _saidSo = 0;
                return new(saved.Length, saved.Digest) { Path = saved.Path };
            }
            catch (Exception exception) when (IsOfDisk(exception) || exception is ArgumentOutOfRangeException)
            {
                // The last is what the platform calls a file that is larger than a process may write (EFBIG). A fault of a format's own shows again in memory.
                Refused(exception);
            }
        }

        var buffer = new MemoryStream();
        await format.WriteAsync(dataset, buffer, CancellationToken.None);
        var bytes = buffer.ToArray();
        var made = new DownloadFile(bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))) { Bytes = bytes };
        _memory.Set(key, made, new MemoryCacheEntryOptions { Size = bytes.Length });
        return made;
    }

    /// <summary>Null where there is no store, or its disk has just refused.</summary>
    private T? OnDisk<T>(Site site, Func<SavedDownloads, T?> use)
        where T : class
    {
        // A folder that is being edited has no store.
        if (site.Release.Number == 0 || time.GetUtcNow().UtcTicks < Interlocked.Read(ref _refusedUntil))
            return null;
        try
        {
            lock (_opening)
                _saved ??= new SavedDownloads(store.Value.DownloadsFolder, options.Value.DownloadBytes, time);
            return use(_saved);
        }
        catch (Exception exception) when (IsOfDisk(exception))
        {
            Refused(exception);
            return null;
        }
    }

    private static bool IsOfDisk(Exception exception) => exception is IOException or UnauthorizedAccessException;

    private void Refused(Exception exception)
    {
        Interlocked.Exchange(ref _refusedUntil, (time.GetUtcNow() + Patience).UtcTicks);
        if (Interlocked.Exchange(ref _saidSo, 1) == 0)
            Log.NotSaved(logger, store.Value.DownloadsFolder, exception.Message);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Data files cannot be kept in {Folder}; they are made in memory and sent from there. {Reason}")]
        public static partial void NotSaved(ILogger logger, string folder, string reason);
    }
}
