using Deque.AxeCore.Commons;
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
    private static readonly Lazy<string> Axe = new(new BundledAxeScriptProvider().GetScript);

    /// <summary>A frame holds a page of its own, whose landmarks are not of this one.</summary>
    private const string Run = """
        async () => {
          const { passes, violations } = await axe.run({ exclude: ['iframe'] }, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            resultTypes: ['violations'],
            iframes: false,
          })
          if (!passes.length)
            throw new Error('Axe found nothing to look at.')
          return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].html}`)
        }
        """;

    private protected ServedPortal Portal => portal;

    private protected async Task<string[]> ViolationsAsync(string address, int width, ColorScheme colours)
    {
        var page = await portal.PageOfAsync(GetType(), width, colours);
        await page.GotoAsync(address);
        return await ViolationsAsync(page);
    }

    /// <summary>
    /// Axe, run in the page by itself: the runner for Playwright opens another page for its report and carries all that passed across, which takes four times as long.
    /// </summary>
    private protected static async Task<string[]> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(Axe.Value);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
