using System.Net;
using System.Text.Json;
using Fairway.Releases;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Data;

public sealed class ReleasesApiTests(ReleasedSite released)
{
    [Fact]
    public async Task The_log_is_given_newest_first_and_leads_on()
    {
        var first = await Json("/api/v1/releases?limit=5");
        var second = await Json(first.GetProperty("next").GetString()!);

        Assert.Equal(7, first.GetProperty("total").GetInt32());
        Assert.Equal([7, 6, 5, 4, 3], Numbers(first));
        Assert.Equal([2, 1], Numbers(second));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task A_release_tells_what_it_changed_its_digest_and_its_neighbours()
    {
        var release = await Json("/api/v1/releases/2");

        Assert.Equal("2026-10-03T09:30:00Z", release.GetProperty("published").GetString());
        Assert.Equal("An editor", release.GetProperty("by").GetString());
        Assert.Equal("publication", release.GetProperty("kind").GetString());
        Assert.Equal(released.Log.Find(2)!.Digest, release.GetProperty("digest").GetString());
        Assert.Equal(released.Log.Find(1)!.Id.Value, release.GetProperty("previous").GetString());
        Assert.Equal(released.Log.Find(3)!.Id.Value, release.GetProperty("next").GetString());
        var change = Assert.Single(release.GetProperty("changes").EnumerateArray());
        Assert.Equal(("pages/guidance/claim/en.md", "changed"), (change.GetProperty("path").GetString(), change.GetProperty("change").GetString()));
        Assert.Equal(JsonValueKind.Null, release.GetProperty("activity").ValueKind);
        Assert.Equal(2, (await Json($"/api/v1/releases/{released.Log.Find(2)!.Id}")).GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task A_release_of_the_desk_says_where_its_activity_stood()
    {
        var digest = new string('e', ActivityHead.DigestLength);
        using var content = new ReleasedContent();
        using var publisher = new Publisher(content.Store);
        await publisher.Publish(new("test", "First.") { Tree = new Input.DirectoryTree(content.Folder.Path), Activity = new(4711, digest) }, CancellationToken.None);
        await using var site = await RunningSite.StartFrom(content.Store);

        foreach (var release in (JsonElement[])[(await Json(site, "/api/v1/releases")).GetProperty("releases")[0], await Json(site, "/api/v1/releases/1")])
        {
            Assert.Equal(4711, release.GetProperty("activity").GetProperty("number").GetInt64());
            Assert.Equal(digest, release.GetProperty("activity").GetProperty("digest").GetString());
        }
    }

    [Theory]
    [InlineData("/api/v1/releases/8", 404, "unknown-release")]
    [InlineData("/api/v1/releases/latest", 404, "unknown-release")]
    [InlineData("/api/v1/releases?limit=0", 400, "invalid-parameter")]
    [InlineData("/api/v1/releases?limit=1001", 400, "invalid-parameter")]
    [InlineData("/api/v1/releases?page=2", 400, "unknown-parameter")]
    [InlineData("/api/v1/releases/1?limit=1", 400, "unknown-parameter")]
    public async Task A_wrong_question_is_answered_with_a_problem(string path, int status, string code)
    {
        using var response = await released.Site.Get(path);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(code, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString());
    }

    private static int[] Numbers(JsonElement list) => [.. list.GetProperty("releases").EnumerateArray().Select(release => release.GetProperty("number").GetInt32())];

    private Task<JsonElement> Json(string path) => Json(released.Site, path);

    private static async Task<JsonElement> Json(RunningSite site, string path)
    {
        using var response = await site.Get(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
