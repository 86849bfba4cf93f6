using Fairway.Web.Accounts;
using Microsoft.Playwright;

namespace Fairway.BrowserTests.Desk;

public sealed class DeskAccessibilityTests(ServedPortal portal, DeskPortal desk) : AxeTests(portal)
{
    public static TheoryData<string, string, string> EveryPage => DeskPages.InEachLanguage;

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task No_rule_of_axe_is_broken_and_nothing_scrolls_sideways_at_320_pixels(string address, string role, string language)
    {
        var page = await desk.Open(Portal.Browser, address, role, language);
        await using var context = page.Context;

        Assert.Equal(language, await page.GetAttributeAsync("html", "lang"));
        Assert.Empty(await ViolationsAsync(page));
        await page.SetViewportSizeAsync(320, 800);
        Assert.Empty(await SmallScreenTests.WiderAsync(page));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public async Task No_rule_of_axe_is_broken_where_an_authenticator_is_set_up_and_where_a_code_is_asked_for(string language)
    {
        var email = await desk.Add($"axe-{language}@example.org", Role.Publisher, language);
        var page = await desk.Visit(Portal.Browser, language, width: 320);
        await using var context = page.Context;
        await DeskPortal.SignIn(page, email);
        Assert.Empty(await Faults(page));

        var key = await Authenticators.Begin(page);
        Assert.Empty(await Faults(page));
        await Authenticators.Confirm(page, key);
        Assert.Equal(AccountManager.RecoveryCodes, await page.Locator(".codes li").CountAsync());
        Assert.Empty(await Faults(page));

        await page.ClickAsync(".leave button");
        await DeskPortal.SignIn(page, email);
        await page.ClickAsync("summary");
        Assert.Empty(await Faults(page));
    }

    [Theory]
    [InlineData("/desk/sign-in", "", "fa")]
    [InlineData("/desk/security", "publisher", "en")]
    [InlineData("/desk/accounts", "administrator", "fa")]
    public async Task No_rule_of_axe_is_broken_in_the_dark(string address, string role, string language)
    {
        var page = await desk.Open(Portal.Browser, address, role, language, width: 320, ColorScheme.Dark);
        await using var context = page.Context;
        Assert.Empty(await ViolationsAsync(page));
    }

    private static async Task<string[]> Faults(IPage page) => [.. await ViolationsAsync(page), .. await SmallScreenTests.WiderAsync(page)];
}
