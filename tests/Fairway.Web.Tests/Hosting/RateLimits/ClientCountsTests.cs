using System.Net;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.RateLimits;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Web.Tests.Hosting.RateLimits;

public sealed class ClientCountsTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 1, 9, 30, 15, TimeSpan.Zero));

    [Fact]
    public void What_is_left_falls_to_nothing_and_comes_back_with_the_next_minute()
    {
        var counts = new ClientCounts(2, _time);
        var client = ClientAddress.Of(IPAddress.Parse("192.0.2.1"));
        Assert.Equal(new Allowance(true, 1, 45), counts.Take(client));
        Assert.Equal(new Allowance(true, 0, 45), counts.Take(client));
        _time.Advance(TimeSpan.FromSeconds(44.5));
        Assert.Equal(new Allowance(false, 0, 1), counts.Take(client));
        _time.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Equal(new Allowance(true, 1, 60), counts.Take(client));
    }

    [Fact]
    public void Clients_do_not_take_from_each_other()
    {
        var counts = new ClientCounts(1, _time);
        Assert.True(counts.Take(ClientAddress.Of(IPAddress.Parse("192.0.2.1"))).IsAllowed);
        Assert.True(counts.Take(ClientAddress.Of(IPAddress.Parse("192.0.2.2"))).IsAllowed);
        Assert.False(counts.Take(ClientAddress.Of(IPAddress.Parse("192.0.2.2"))).IsAllowed);
    }

    [Fact]
    public void Beyond_the_most_clients_none_is_remembered_and_all_are_forgotten_after_the_minute()
    {
        var counts = new ClientCounts(1, _time, maxClients: 3);
        for (var i = 0; i < 10; i++)
            Assert.True(counts.Take(new ClientAddress(true, (ulong)i)).IsAllowed);
        Assert.Equal(3, counts.Clients);
        Assert.False(counts.Take(new ClientAddress(true, 0)).IsAllowed);
        _time.Advance(ClientCounts.Window);
        Assert.True(counts.Take(new ClientAddress(true, 9)).IsAllowed);
        Assert.Equal(1, counts.Clients);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("0.0.0.1", "::", false)]
    public void A_client_is_an_address_or_a_network_of_version_6(string one, string other, bool isSame) =>
        Assert.Equal(isSame, ClientAddress.Of(IPAddress.Parse(one)) == ClientAddress.Of(IPAddress.Parse(other)));

    [Theory]
    [InlineData("127.0.0.1", "203.0.113.9", null, "203.0.113.9")]
    [InlineData("127.0.0.1", "198.51.100.7, 203.0.113.9", null, "203.0.113.9")]
    [InlineData("203.0.113.9", "198.51.100.7", null, "203.0.113.9")]
    [InlineData("10.1.2.3", "198.51.100.7, 10.9.9.9", "10.0.0.0/8", "198.51.100.7")]
    [InlineData("10.1.2.3", "nonsense", "10.0.0.0/8", "10.1.2.3")]
    [InlineData("127.0.0.1", "203.0.113.9", "10.0.0.0/8", "127.0.0.1")]
    [InlineData("::1", null, null, "::1")]
    public void Behind_proxies_the_client_is_the_last_address_that_no_proxy_has(string connection, string? forwarded, string? trusted, string client)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(connection) } };
        context.Request.Headers["X-Forwarded-For"] = forwarded;
        var proxies = new TrustedProxies(Options.Create(new FairwayOptions { TrustedProxies = trusted is null ? [] : [trusted] }));

        Assert.Equal(ClientAddress.Of(IPAddress.Parse(client)), proxies.ClientOf(context));
    }
}
