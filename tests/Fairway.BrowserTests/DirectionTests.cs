namespace Fairway.BrowserTests;

public sealed class DirectionTests(ServedPortal portal)
{
    [Theory]
    [InlineData("/fa/help/who-to-call")]
    [InlineData("/ar/help/who-to-call")]
    public async Task A_telephone_number_reads_from_left_to_right(string address)
    {
        await using var context = await portal.NewContextAsync(width: 360);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);

        // Where the first and the last digit of the number stand on the screen.
        var edges = await page.EvaluateAsync<double[]>("""
            () => {
              const link = document.querySelector('a[href="tel:08088010503"]');
              const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
              const text = walker.nextNode();
              const at = index => { const range = document.createRange(); range.setStart(text, index); range.setEnd(text, index + 1); return range.getBoundingClientRect().left };
              return [at(0), at(text.length - 1)];
            }
            """);

        Assert.True(edges[0] < edges[1], $"The first digit is at {edges[0]}, the last at {edges[1]}.");
    }

    [Theory]
    [InlineData("/en/figures/small-boat-crossings")]
    [InlineData("/fa/figures/small-boat-crossings")]
    public async Task Time_runs_from_left_to_right_in_a_chart_of_every_language(string address)
    {
        await using var context = await portal.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);

        var months = await page.EvaluateAsync<double[]>("""
            () => [...document.querySelector('svg.plot').querySelectorAll('text.m')].map(text => text.getBoundingClientRect().left)
            """);

        Assert.True(months.Length >= 6);
        Assert.Equal(months.Order(), months);
    }
}
