using System.Security.Cryptography;
using Fairway.Web.Hosting.Caching;

namespace Fairway.Web.Tests.Hosting;

public sealed class PageCacheTests
{
    private const int Capacity = 100_000;

    [Fact]
    public void The_cache_never_holds_more_than_its_capacity()
    {
        var cache = new PageCache(Capacity);

        for (var i = 0; i < 200; i++)
            cache.Add($"/page/{i}", Page(5_000));

        Assert.InRange(cache.Size, 1, Capacity);
        Assert.InRange(cache.Count, 1, Capacity / 5_000);
    }

    [Fact]
    public void A_page_that_is_read_outlives_pages_that_are_not()
    {
        var cache = new PageCache(Capacity);
        cache.Add("/read", Page(5_000));

        for (var i = 0; i < 100; i++)
        {
            Assert.True(cache.TryGet("/read", out _), $"dropped after {i} others");
            cache.Add($"/unread/{i}", Page(5_000));
        }
    }

    [Fact]
    public void A_page_too_large_for_its_share_is_not_kept()
    {
        var cache = new PageCache(Capacity);

        cache.Add("/large", Page(Capacity / PageCache.LargestShare));

        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public void The_size_counts_every_coding()
    {
        var packed = new StoredPage(new byte[10_000], "text/html", [], ignoresQuery: true);

        Assert.True(packed.Size >= 10_000 + packed.In(ContentCoding.Gzip).Body.Length + packed.In(ContentCoding.Brotli).Body.Length);
    }

    [Fact]
    public async Task Those_who_come_second_wait_for_the_first()
    {
        var cache = new PageCache(Capacity);

        var first = cache.BeginRendering("/page");
        var second = cache.BeginRendering("/page");
        var other = cache.BeginRendering("/other");
        cache.EndRendering("/page");

        Assert.Null(first);
        Assert.Null(other);
        await second!;
        Assert.Null(cache.BeginRendering("/page"));
    }

    /// <summary>Random, so that packing does not make it smaller.</summary>
    private static StoredPage Page(int bytes) => new(RandomNumberGenerator.GetBytes(bytes), "image/png", [], ignoresQuery: true);
}
