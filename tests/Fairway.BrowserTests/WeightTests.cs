using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Fairway.BrowserTests;

/// <summary>What a first visit costs, over the wire, compressed: the budgets that hold from the first day.</summary>
public sealed class WeightTests(ServedPortal portal)
{
    private const int MostRequests = 6;
    private const int CssBudget = 10 * 1024;
    private const int ScriptBudget = 5 * 1024;

    public static TheoryData<string, int> EveryTemplate => Templates.Weighed;

    [Theory]
    [MemberData(nameof(EveryTemplate))]
    public async Task A_first_visit_stays_within_its_budget(string address, int htmlBudget)
    {
        await using var context = await portal.NewContextAsync();
        var page = await context.NewPageAsync();
        // Chromium tells of a late response, such as the icon's, on another thread, even after the network was idle.
        var seen = new ConcurrentQueue<IResponse>();
        page.Response += (_, response) => seen.Enqueue(response);
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        IResponse[] responses = [.. seen];

        var html = await WeighAsync(responses, "document");
        var css = await WeighAsync(responses, "stylesheet");
        var script = await WeighAsync(responses, "script");
        var all = await WeighAsync(responses, null);

        Assert.InRange(html, 1, htmlBudget);
        Assert.InRange(css, 1, CssBudget);
        Assert.InRange(script, 0, ScriptBudget);
        Assert.InRange(all, 1, htmlBudget == 14 * 1024 ? 40 * 1024 : 60 * 1024);
        Assert.InRange(responses.Length, 1, MostRequests);
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/fa/guidance/claim-asylum")]
    [InlineData("/en/figures/small-boat-crossings")]
    public async Task Nothing_comes_from_elsewhere_and_nothing_is_kept_and_nothing_breaks_the_policy(string address)
    {
        await using var context = await portal.NewContextAsync();
        var page = await context.NewPageAsync();
        var hosts = new ConcurrentQueue<string>();
        var complaints = new ConcurrentQueue<string>();
        page.Request += (_, request) => hosts.Enqueue(new Uri(request.Url).Authority);
        page.Console += (_, message) => complaints.Enqueue(message.Text);
        page.PageError += (_, error) => complaints.Enqueue(error);
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal([portal.Address.Authority], hosts.Distinct());
        Assert.Empty(complaints);
        Assert.Empty(await context.CookiesAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"));
    }

    private static async Task<int> WeighAsync(IResponse[] responses, string? type)
    {
        var sum = 0;
        foreach (var response in responses.Where(response => type is null || response.Request.ResourceType == type))
            sum += (await response.Request.SizesAsync()).ResponseBodySize;
        return sum;
    }
}
