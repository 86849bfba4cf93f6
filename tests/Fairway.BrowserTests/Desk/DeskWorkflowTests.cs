using Fairway.Web.Accounts;
using Microsoft.Playwright;

namespace Fairway.BrowserTests.Desk;

/// <summary>
/// What the desk is for, walked as people walk it: by keyboard, from page to page, by one person after another, where axe finds nothing at any step.
/// </summary>
public abstract class DeskWorkflowTests(ServedPortal portal, DeskPortal desk) : AxeTests(portal)
{
    protected const int Small = 320;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    protected DeskPortal Desk => desk;

    /// <summary>Does something on a page, where axe finds nothing before and after and nothing is wider than a small screen.</summary>
    private protected async Task As(Role role, string language, string address, Func<IPage, Task> act, int width = Small)
    {
        var page = await desk.SignedIn(Portal.Browser, role, language, width);
        await using var context = page.Context;
        await page.GotoAsync(address);
        Assert.Equal(language, await page.GetAttributeAsync("html", "lang"));
        Assert.Empty(await Faults(page));
        await act(page);
        Assert.Empty(await Faults(page));
    }

    /// <summary>Presses Enter on it and waits for the page that answers: the one that is left has loaded long ago.</summary>
    protected static async Task Press(IPage page, string button)
    {
        await page.FocusAsync(button);
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Load += Loaded;
        await page.Keyboard.PressAsync("Enter");
        await loaded.Task.WaitAsync(Patience);
        page.Load -= Loaded;

        void Loaded(object? sender, IPage answer) => loaded.TrySetResult();
    }

    /// <summary>What axe finds, and what is wider than the screen.</summary>
    protected static async Task<string[]> Faults(IPage page) => [.. await ViolationsAsync(page), .. await SmallScreenTests.WiderAsync(page)];
}
