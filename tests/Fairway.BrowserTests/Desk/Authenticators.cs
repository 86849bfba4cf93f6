using Fairway.Web.Accounts.Totp;
using Microsoft.Playwright;

namespace Fairway.BrowserTests.Desk;

/// <summary>An authenticator in somebody's hand: the key is typed in as the page shows it.</summary>
internal static class Authenticators
{
    /// <summary>From the page of the own account, as far as the key.</summary>
    public static async Task<string> Begin(IPage page)
    {
        await page.GotoAsync("/desk/security");
        await page.FillAsync("form[action='/desk/security/authenticator'] input[name=current]", DeskPortal.Password);
        await page.ClickAsync("form[action='/desk/security/authenticator'] button");
        return (await page.TextContentAsync("code.key"))!.Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>With the code before the present one, so that the present one can sign in at once: none is taken twice.</summary>
    public static async Task Confirm(IPage page, string key)
    {
        await page.FillAsync("#code", Code(key, stepsAhead: -1));
        await page.ClickAsync("form[action='/desk/security/authenticator/confirm'] button");
    }

    public static string Code(string key, int stepsAhead = 0) => TotpCode.Of(Base32.Decode(key), TotpCode.StepAt(TimeProvider.System.GetUtcNow()) + stepsAhead);
}
