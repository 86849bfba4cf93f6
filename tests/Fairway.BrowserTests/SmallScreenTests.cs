using Microsoft.Playwright;

namespace Fairway.BrowserTests;

public sealed class SmallScreenTests(ServedPortal portal)
{
    public static TheoryData<string> EveryTemplate => Templates.InFourScripts;

    [Theory]
    [MemberData(nameof(EveryTemplate))]
    public async Task Nothing_scrolls_sideways_at_320_pixels(string address)
    {
        var page = await portal.PageOfAsync(GetType(), width: 320);
        await page.GotoAsync(address);

        Assert.Empty(await WiderAsync(page));
    }

    [Theory]
    [InlineData("/en/help/who-to-call", 320)]
    [InlineData("/ar/help/who-to-call", 360)]
    [InlineData("/fa/help/who-to-call", 320)]
    [InlineData("/vi/help/who-to-call", 320)]
    public async Task Every_number_to_call_is_in_view_without_scrolling_sideways(string address, int width)
    {
        await using var context = await portal.NewContextAsync(width);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);

        var outside = await page.EvaluateAsync<string[]>("""
            width => [...document.querySelectorAll('a[href^="tel:"]')]
              .filter(link => { const box = link.getBoundingClientRect(); return box.left < 0 || box.right > width })
              .map(link => link.textContent)
            """, width);

        Assert.Empty(outside);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("fa")]
    [InlineData("vi")]
    public async Task The_top_of_a_page_takes_two_rows_at_320_pixels(string language)
    {
        await using var context = await portal.NewContextAsync(width: 320);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/{language}/guidance/claim-asylum");

        var rows = await page.EvaluateAsync<int>("""
            () => new Set([...document.querySelectorAll('.top .brand, .top .seek, .top .langs > summary, .top nav a')]
              .map(element => { const box = element.getBoundingClientRect(); return Math.round((box.top + box.bottom) / 2 / 10) })).size
            """);

        Assert.Equal(2, rows);
    }

    [Theory]
    [InlineData("/en/guidance/claim-asylum")]
    [InlineData("/fa/guidance/claim-asylum")]
    public async Task Targets_of_navigation_are_large_enough_for_a_finger(string address)
    {
        await using var context = await portal.NewContextAsync(width: 320);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);

        var small = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('header a, header summary, .exit a, .rail a, .foot a, .crumb a, button')]
              .filter(element => element.checkVisibility() && !element.classList.contains('skip'))
              .filter(element => { const box = element.getBoundingClientRect(); return box.width < 24 || box.height < 24 })
              .map(element => element.outerHTML.slice(0, 120))
            """);

        Assert.Empty(small);
    }

    /// <summary>What reaches over the edge of the screen.</summary>
    internal static Task<string[]> WiderAsync(IPage page) => page.EvaluateAsync<string[]>("""
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
          .filter(element => !element.closest('.scroll') && (element.getBoundingClientRect().right > innerWidth + 1 || element.getBoundingClientRect().left < -1))
          .slice(0, 5).map(element => element.outerHTML.slice(0, 120)).concat('scrollWidth ' + document.documentElement.scrollWidth)
        """);
}
