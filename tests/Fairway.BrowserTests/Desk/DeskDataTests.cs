using System.Text;
using Fairway.Web.Accounts;
using Microsoft.Playwright;

namespace Fairway.BrowserTests.Desk;

/// <summary>A statistician brings data, by keyboard and at 320 pixels, and sees what they change.</summary>
public sealed class DeskDataTests(ServedPortal portal, DeskPortal desk) : AxeTests(portal)
{
    private const string Dataset = "small-boat-arrivals";

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public async Task New_data_are_brought_by_keyboard_and_shown_before_anybody_publishes_them(string language)
    {
        var page = await desk.SignedIn(Portal.Browser, Role.Statistician, language, width: 320);
        await using var context = page.Context;
        await page.GotoAsync("/desk/data");
        await page.FocusAsync($"a[href='/desk/data/{Dataset}']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/desk/data/{Dataset}");

        await Send(page, "date,people\n2026-01-01,x\n");
        await page.WaitForSelectorAsync("[role=alert]");
        Assert.Equal("Data to 21 August 2026.", await page.InputValueAsync("#note"));
        Assert.Empty(await Faults(page));

        var csv = await File.ReadAllTextAsync(Path.Combine(ServedPortal.Root, "content", "datasets", Dataset, $"{Dataset}.csv"));
        await Send(page, $"{csv}2026-08-21,{(language == "en" ? 60 : 70)},1,0,provisional\n");
        await page.WaitForURLAsync("**/desk/drafts/*/data?done=data-taken");
        Assert.Equal(language, await page.GetAttributeAsync("html", "lang"));
        Assert.True(await page.Locator("#figure-year-to-date").IsVisibleAsync());
        Assert.NotEqual(0, await page.Locator(".diff ins").CountAsync());
        Assert.Empty(await Faults(page));

        await page.FocusAsync(".changed-page a");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/data/preview/en/**");
        Assert.Empty(await Faults(page));
    }

    /// <summary>A choice of file is the browser's own window; the rest is typed, and Enter sends.</summary>
    private static async Task Send(IPage page, string csv)
    {
        await page.SetInputFilesAsync("#upload", new FilePayload { Name = "arrivals.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await page.FocusAsync("#note");
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.TypeAsync("Data to 21 August 2026.");
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task<string[]> Faults(IPage page) => [.. await ViolationsAsync(page), .. await SmallScreenTests.WiderAsync(page)];
}
