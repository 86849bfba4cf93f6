using Fairway.Web.Hosting;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Tests.Hosting;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("PageCacheBytes", "5", "PageCacheBytes")]
    [InlineData("DownloadBytes", "5", "DownloadBytes")]
    [InlineData("ConcurrentPages", "0", "ConcurrentPages")]
    [InlineData("ConcurrentDownloads", "100000", "ConcurrentDownloads")]
    [InlineData("PublicAddress", "https://fairway.example/path", "https://fairway.example")]
    [InlineData("PublicAddress", "ftp://fairway.example", "https://fairway.example")]
    [InlineData("ConcurrentPast", "0", "ConcurrentPast")]
    [InlineData("ApiRequestsPerMinute", "0", "ApiRequestsPerMinute")]
    [InlineData("ApiRequestsPerMinute", "1000001", "1000000")]
    [InlineData("PicturesPerMinute", "0", "PicturesPerMinute")]
    [InlineData("TrustedProxies:0", "10.0.0.0/99", "10.0.0.0/8")]
    [InlineData("Origin", " ", "Name a container")]
    [InlineData("PollInterval", "00:00:00", "00:00:00.1000000")]
    [InlineData("PollInterval", "01:00:00", "00:00:20")]
    [InlineData("Content", "/no/such/folder", "site.yaml")]
    [InlineData("Store", " ", "Name the folder")]
    public async Task A_wrong_setting_stops_the_start_with_a_sentence(string setting, string value, string expected)
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(
            () => RunningSite.Start(null, configure: builder => builder.Configuration[$"Fairway:{setting}"] = value));

        Assert.Contains(expected, Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_as_they_come_are_right() =>
        Assert.True(new FairwayOptionsValidator().Validate(null, new FairwayOptions()).Succeeded);
}
