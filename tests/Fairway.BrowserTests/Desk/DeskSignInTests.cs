using Fairway.Web.Accounts;
using Microsoft.Playwright;

namespace Fairway.BrowserTests.Desk;

/// <summary>In and out in a real browser, with the script <c>desk.js</c>, without it and by the keyboard alone.</summary>
public sealed class DeskSignInTests(ServedPortal portal, DeskPortal desk)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_password_and_a_code_sign_in_and_a_button_signs_out_with_scripts_or_without(bool javaScript)
    {
        var email = await desk.Add($"code-{javaScript}@example.org".ToLowerInvariant(), Role.Publisher);
        var page = await desk.Visit(portal.Browser, javaScript: javaScript);
        await using var context = page.Context;
        await DeskPortal.SignIn(page, email);
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(desk.Address, "/desk/security").ToString());

        var key = await Authenticators.Begin(page);
        await Authenticators.Confirm(page, key);
        await page.ClickAsync("a.button");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Overview");
        await page.ClickAsync(".leave button");
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("You have signed out");
        await page.GotoAsync("/desk");
        Assert.Contains("/desk/sign-in?to=%2Fdesk", page.Url, StringComparison.Ordinal);

        await DeskPortal.SignIn(page, email);
        await page.FillAsync("#code", Authenticators.Code(key));
        await page.ClickAsync("form[action='/desk/sign-in/second'] button");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Overview");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public async Task A_passkey_is_made_and_signs_in_with_its_device_alone(string language)
    {
        var email = await desk.Add($"passkey-{language}@example.org", Role.Publisher, language);
        var page = await desk.Visit(portal.Browser, language);
        await using var context = page.Context;
        await VirtualPasskeys.Add(page);
        await DeskPortal.SignIn(page, email);
        var form = page.Locator("form[data-passkey=create]");
        await form.Locator("input[name=current]").FillAsync(DeskPortal.Password);
        await form.Locator("input[name=name]").FillAsync("Telephone");
        await form.Locator("button").ClickAsync();
        await Assertions.Expect(page.Locator(".codes li")).ToHaveCountAsync(AccountManager.RecoveryCodes);
        await page.GotoAsync("/desk/security");
        await Assertions.Expect(page.Locator("form.passkey h3")).ToHaveTextAsync("Telephone");

        await page.ClickAsync(".leave button");
        await page.ClickAsync("form[data-passkey=get] button");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(desk.Address, "/desk").ToString());
    }

    [Fact]
    public async Task A_passkey_is_the_second_factor_after_a_password()
    {
        var email = await desk.Add("passkey-second@example.org", Role.Publisher);
        var page = await desk.Visit(portal.Browser);
        await using var context = page.Context;
        await VirtualPasskeys.Add(page);
        await DeskPortal.SignIn(page, email);
        var form = page.Locator("form[data-passkey=create]");
        await form.Locator("input[name=current]").FillAsync(DeskPortal.Password);
        await form.Locator("button").ClickAsync();
        await Assertions.Expect(page.Locator(".codes li")).ToHaveCountAsync(AccountManager.RecoveryCodes);
        await page.ClickAsync(".leave button");

        await DeskPortal.SignIn(page, email);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Second factor");
        await page.ClickAsync("form[data-passkey=get] button");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(desk.Address, "/desk").ToString());
    }

    [Fact]
    public async Task A_browser_without_a_passkey_says_so_and_a_wrong_password_makes_none()
    {
        var email = await desk.Add("passkey-none@example.org", Role.Author);
        var page = await desk.Visit(portal.Browser);
        await using var context = page.Context;
        await VirtualPasskeys.Add(page, isOwnerThere: false);
        await page.GotoAsync("/desk/sign-in");
        await page.ClickAsync("form[data-passkey=get] button");
        await Assertions.Expect(page.Locator("[data-failed]")).ToContainTextAsync("No passkey");

        await DeskPortal.SignIn(page, email);
        await page.GotoAsync("/desk/security");
        var form = page.Locator("form[data-passkey=create]");
        await form.Locator("input[name=current]").FillAsync("wrong words");
        await form.Locator("button").ClickAsync();
        await Assertions.Expect(form.Locator("[data-failed]")).ToContainTextAsync("No passkey");
    }

    [Fact]
    public async Task Forms_of_passkeys_are_hidden_without_scripts()
    {
        var page = await desk.Visit(portal.Browser, javaScript: false);
        await using var context = page.Context;
        await page.GotoAsync("/desk/sign-in");
        await Assertions.Expect(page.Locator("form[data-passkey]")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public async Task The_keyboard_alone_signs_in_and_out(string language)
    {
        var email = await desk.Add($"keyboard-{language}@example.org", Role.Author, language);
        var page = await desk.Visit(portal.Browser, language);
        await using var context = page.Context;
        await page.GotoAsync("/desk/sign-in");
        await Assertions.Expect(page.Locator("#email")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(email);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(DeskPortal.Password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(desk.Address, "/desk").ToString());

        var passed = new List<string>();
        for (var i = 0; i < 20 && passed.LastOrDefault() != "BUTTON"; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            passed.Add(await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href') ?? document.activeElement.tagName"));
            Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.matches(':focus-visible') && getComputedStyle(document.activeElement).outlineStyle !== 'none'"), passed[^1]);
        }

        Assert.Equal(["#main", "/desk", "/desk", "/desk/translations", "/desk/drafts", "/desk/plans", "/desk/pages", "/desk/feedback", "/desk/security", "BUTTON"], passed);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(desk.Address, "/desk/sign-in?done=signed-out").ToString());
    }
}
