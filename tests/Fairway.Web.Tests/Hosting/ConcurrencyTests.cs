using System.Net;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Fairway.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Hosting;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task When_searches_are_at_their_limit_they_are_refused_and_pages_are_not()
    {
        using var folder = new TemporaryFolder();
        SmallContent.WriteTo(folder);
        var gate = new Gate();
        await using var site = await RunningSite.Start(folder.Path, configure: builder =>
        {
            builder.Configuration["Fairway:ConcurrentSearches"] = "1";
            builder.Services.AddSingleton(gate);
            builder.Services.AddMvcCore().AddApplicationPart(typeof(WaitingController).Assembly);
        });

        // More than are answered and queued together, so that exactly this many are refused.
        const int Refused = 20;
        var requests = Enumerable.Range(0, 1 + Concurrency.QueuedPerSearch + Refused).Select(_ => site.Get("/waits")).ToList();
        var refused = new List<HttpResponseMessage>();
        await foreach (var answered in Task.WhenEach(requests))
        {
            refused.Add(await answered);
            if (refused.Count == Refused)
                break;
        }

        using var page = await site.Get("/fa/policy");
        gate.Open.SetResult();
        var answers = await Task.WhenAll(requests);

        Assert.All(refused, answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode));
        Assert.All(refused, answer => Assert.NotNull(answer.Headers.RetryAfter));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(1 + Concurrency.QueuedPerSearch, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
    }

    [Fact]
    public async Task Whoever_reads_the_whole_past_does_not_keep_readers_of_the_present_waiting()
    {
        using var content = new ReleasedContent();
        using var store = new UnreliableStore(content.Store);
        await content.Publish("First.");
        await content.PublishTitle("Hubs 2");
        await using var site = await RunningSite.Follow(content, store, builder =>
        {
            builder.Configuration["Fairway:ConcurrentPast"] = "1";
            builder.Configuration["Fairway:ConcurrentPages"] = "1";
        });

        const int Refused = 20;
        store.Gate.Reset();
        var requests = Enumerable.Range(0, 1 + Concurrency.QueuedPerPermit + Refused).Select(_ => site.Get("/en/policy/hubs?at=2026-05-01")).ToList();
        var refused = new List<HttpResponseMessage>();
        await foreach (var answered in Task.WhenEach(requests))
        {
            refused.Add(await answered);
            if (refused.Count == Refused)
                break;
        }

        using var page = await site.Get("/en/policy/hubs");
        store.Gate.Set();
        var answers = await Task.WhenAll(requests);

        Assert.All(refused, answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode));
        Assert.All(refused, answer => Assert.NotNull(answer.Headers.RetryAfter));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(1 + Concurrency.QueuedPerPermit, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
    }

    [Fact]
    public async Task An_answer_of_the_past_takes_no_place_of_the_present()
    {
        using var content = new ReleasedContent();
        await content.Publish("First.");
        content.Time.Advance(TimeSpan.FromDays(1));
        var gate = new Gate();
        await using var site = await RunningSite.Follow(content, configure: builder =>
        {
            builder.Configuration["Fairway:ConcurrentSearches"] = "1";
            builder.Services.AddSingleton(gate);
            builder.Services.AddMvcCore().AddApplicationPart(typeof(WaitingController).Assembly);
        });

        var held = site.Get("/waits?at=2026-05-01");
        await gate.Reached.Task;
        using var search = await site.Get("/en/search?q=claim").WaitAsync(TimeSpan.FromSeconds(30));
        gate.Open.SetResult();

        Assert.Equal(HttpStatusCode.OK, search.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await held).StatusCode);
    }
}

/// <summary>Lets a test hold a request.</summary>
public sealed class Gate
{
    public TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with the first request that is held.</summary>
    public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>Found only by applications that add this assembly.</summary>
[EnableRateLimiting("searches")]
public sealed class WaitingController : ControllerBase
{
    [Read("/waits")]
    public async Task<IActionResult> Wait([FromServices] Gate gate)
    {
        gate.Reached.TrySetResult();
        await gate.Open.Task;
        return Ok();
    }
}
