using System.Globalization;
using System.Net;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Web.Hosting.Loading;
using Fairway.Web.Hosting.Past;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Hosting.Past;

public sealed class TimeMapPageTests
{
    private const int Count = (2 * TimeMapController.MostStates) + 1;

    /// <summary>RFC 7089, section 5.1.1.</summary>
    [Fact]
    public async Task A_long_list_is_parted_and_each_part_names_the_others()
    {
        await using var site = await Start(second => second);
        var states = new List<string>();
        foreach (var page in new[] { "link", "2", "3" })
        {
            var lines = (await site.Client.GetStringAsync($"/timemap/{page}/en/policy")).Split(",\n");
            states.AddRange(lines.Where(line => line.Contains("memento\"", StringComparison.Ordinal)));
            Assert.Equal(2, lines.Count(line => line.Contains("rel=\"timemap\"", StringComparison.Ordinal)));
            Assert.Contains(lines, line => line.Contains($"/timemap/{page}/en/policy>; rel=\"self\"", StringComparison.Ordinal));
        }

        using var beyond = await site.Get("/timemap/4/en/policy");
        Assert.Equal(Count, states.Distinct().Count());
        Assert.Contains("\"first memento\"", states[0], StringComparison.Ordinal);
        Assert.Contains("\"last memento\"", states[^1], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, beyond.StatusCode);
    }

    [Fact]
    public async Task Of_releases_in_one_second_only_one_state_can_be_asked_for()
    {
        await using var site = await Start(second => second / Count);

        var map = await site.Client.GetStringAsync("/timemap/link/en/policy");

        Assert.Single(map.Split(",\n"), line => line.Contains("\"first last memento\"", StringComparison.Ordinal));
    }

    /// <param name="secondOf">Of a release, by its place.</param>
    private static async Task<RunningSite> Start(Func<int, int> secondOf)
    {
        using var folder = new TemporaryFolder();
        SmallContent.WriteTo(folder);
        var site = await RunningSite.Start(folder.Path);
        var log = ReleaseLog.Empty.With(Enumerable.Range(0, Count).Select(place => (
            site.Served.Site.Release with
            {
                Number = place + 1,
                Id = ReleaseId.Parse(place.ToString("x40", CultureInfo.InvariantCulture)),
                Published = ReleasedContent.First.AddSeconds(secondOf(place)),
            },
            System.Collections.Immutable.ImmutableArray<PathChange>.Empty)));
        site.Services.GetRequiredService<Serving>().Swap(new Site
        {
            Release = log.Latest!,
            Log = log,
            Content = site.Served.Site.Content,
            Search = site.Served.Site.Search,
        });
        return site;
    }
}
