using System.Net;
using Fairway.Web.Desk.Care.Links;

namespace Fairway.Web.Tests.Desk.Care;

/// <summary>What a server asks of the outside, and what of itself it does not.</summary>
public sealed class OutsideGateTests
{
    private static readonly OutsideGate Gate = new();

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    public void Public_addresses_are_asked(string address) => Assert.True(Gate.MayConnect(IPAddress.Parse(address)));

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("127.9.9.9")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("fc00::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    public void Others_are_not(string address) => Assert.False(Gate.MayConnect(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://example.org/x?y", true)]
    [InlineData("http://example.org", true)]
    [InlineData("http://example.org:80/", true)]
    [InlineData("https://example.org:8443/", false)]
    [InlineData("http://example.org:22/", false)]
    [InlineData("ftp://example.org/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("https://user:password@example.org/", false)]
    [InlineData("http://127.0.0.1/", false)]
    [InlineData("http://2130706433/", false)]
    [InlineData("http://0x7f.1/", false)]
    [InlineData("http://[::1]/", false)]
    [InlineData("http://[::ffff:a00:1]/", false)]
    [InlineData("http://169.254.169.254/latest/meta-data/", false)]
    public void Of_addresses_those_of_the_web_alone_are_asked(string url, bool may) => Assert.Equal(may, Gate.MayAsk(new Uri(url)));

    [Fact]
    public async Task A_name_of_this_machine_is_found_out_when_the_connection_is_made() =>
        await Assert.ThrowsAsync<NotPublicException>(async () => await Gate.Connect(new DnsEndPoint("localhost", 80), TestContext.Current.CancellationToken));
}
