using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Fairway.BrowserTests;

/// <summary>Templates in languages from left to right; those from right to left are another class, so that two pages are looked at side by side.</summary>
public sealed class AccessibilityTests(ServedPortal portal) : AxeTests(portal)
{
    public static TheoryData<string> EveryTemplate => Templates.LeftToRight;

    [Theory]
    [MemberData(nameof(EveryTemplate))]
    public async Task No_rule_of_axe_is_broken(string address) => Assert.Empty(await ViolationsAsync(address, 1280, ColorScheme.Light));

    [Theory]
    [InlineData("/en/figures/small-boat-crossings")]
    [InlineData("/fa/guidance/claim-asylum")]
    [InlineData("/ar/search?q=UNHCR")]
    public async Task No_rule_of_axe_is_broken_in_the_dark_on_a_phone(string address) =>
        Assert.Empty(await ViolationsAsync(address, 320, ColorScheme.Dark));
}

public sealed class RightToLeftAccessibilityTests(ServedPortal portal) : AxeTests(portal)
{
    public static TheoryData<string> EveryTemplate => Templates.RightToLeft;

    [Theory]
    [MemberData(nameof(EveryTemplate))]
    public async Task No_rule_of_axe_is_broken(string address) => Assert.Empty(await ViolationsAsync(address, 1280, ColorScheme.Light));
}

public abstract class AxeTests(ServedPortal portal)
{
    private protected ServedPortal Portal => portal;

    private protected async Task<string[]> ViolationsAsync(string address, int width, ColorScheme colours)
    {
        var page = await portal.PageOfAsync(GetType(), width, colours);
        await page.GotoAsync(address);
        return await ViolationsAsync(page);
    }

    private protected static async Task<string[]> ViolationsAsync(IPage page)
    {
        // A frame holds a page of its own, whose landmarks are not of this one.
        var context = new AxeRunContext { Exclude = [new AxeSelector("iframe")] };
        var result = await page.RunAxe(context, new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
            // Of what passed, one element says enough; gathering them all takes longer than the rules.
            ResultTypes = [ResultType.Violations],
        });

        Assert.NotEmpty(result.Passes);
        return [.. result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {violation.Nodes[0].Html}")];
    }
}
