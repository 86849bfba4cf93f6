using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Web.Tests.Data.Press;

public sealed class OverdueTests
{
    [Fact]
    public async Task A_release_that_did_not_come_was_expected()
    {
        using var folder = new TemporaryFolder();
        SmallContent.WriteTo(folder);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 8, 29, 0, 0, 0, TimeSpan.Zero));
        await using var site = await RunningSite.Start(folder.Path, configure: builder => builder.Services.AddSingleton<TimeProvider>(time));

        var page = await site.Page("/en/press");

        Assert.Contains("was expected on 28 August 2026", page.QuerySelector("#releases ~ dl dd")!.TextContent, StringComparison.Ordinal);
    }
}
