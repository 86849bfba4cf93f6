namespace Fairway.BrowserTests;

public sealed class SmallScreenTests(ServedPortal portal)
{
    public static TheoryData<string> EveryTemplate => Templates.All;

    [Theory]
    [MemberData(nameof(EveryTemplate))]
    public async Task Nothing_scrolls_sideways_at_320_pixels(string address)
    {
        await using var context = await portal.NewContextAsync(width: 320);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);

        var wider = await page.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth <= 320 ? [] : [...document.querySelectorAll('body *')]
              .filter(element => !element.closest('.scroll') && (element.getBoundingClientRect().right > 321 || element.getBoundingClientRect().left < -1))
              .slice(0, 5).map(element => element.outerHTML.slice(0, 120)).concat('scrollWidth ' + document.documentElement.scrollWidth)
            """);

        Assert.Empty(wider);
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
}
