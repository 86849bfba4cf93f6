using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Fairway.Web.Hosting.Caching;

/// <summary>
/// The rendered pages of one site, by path, at most so many bytes. When it is full, pages that were not read since the last look are
/// dropped first, oldest first (the clock algorithm). It is thrown away with its site, so nothing in it can be out of date.
/// </summary>
internal sealed class PageCache(long capacity)
{
    /// <summary>A page that would take more than this share of the whole is not kept.</summary>
    public const int LargestShare = 8;

    private readonly ConcurrentDictionary<string, StoredPage> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _renderings = new(StringComparer.Ordinal);
    private readonly Queue<string> _clock = new();
    private readonly Lock _lock = new();
    private long _size;

    /// <summary>Keeps nothing.</summary>
    public static PageCache None { get; } = new(0);

    public long Capacity => capacity;

    /// <summary>Bytes held now.</summary>
    public long Size => Interlocked.Read(ref _size);

    public int Count => _pages.Count;

    public bool TryGet(string path, [NotNullWhen(true)] out StoredPage? page)
    {
        if (!_pages.TryGetValue(path, out page))
            return false;
        page.MarkRead();
        return true;
    }

    public void Add(string path, StoredPage page)
    {
        if (page.Size > capacity / LargestShare)
            return;

        lock (_lock)
        {
            if (!_pages.TryAdd(path, page))
                return;
            _clock.Enqueue(path);
            _size += page.Size;
            while (_size > capacity)
                Turn();
        }
    }

    /// <summary>The caller becomes the one who renders, or is told whom to wait for.</summary>
    /// <returns>Null when the caller must render and then call <see cref="EndRendering"/>; else a task that ends when the other has.</returns>
    public Task? BeginRendering(string path)
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var current = _renderings.GetOrAdd(path, mine);
        return ReferenceEquals(current, mine) ? null : current.Task;
    }

    public void EndRendering(string path)
    {
        if (_renderings.TryRemove(path, out var rendering))
            rendering.SetResult();
    }

    private void Turn()
    {
        var path = _clock.Dequeue();
        var page = _pages[path];
        if (page.WasRead)
        {
            page.MarkUnread();
            _clock.Enqueue(path);
            return;
        }

        _pages.TryRemove(path, out _);
        _size -= page.Size;
    }
}
