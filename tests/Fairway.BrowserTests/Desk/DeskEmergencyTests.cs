using System.Globalization;
using Fairway.Content;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;

namespace Fairway.BrowserTests.Desk;

/// <summary>One publisher publishes alone, and somebody else looks at it after.</summary>
public sealed class DeskEmergencyTests(ServedPortal portal, DeskPortal desk) : DeskWorkflowTests(portal, desk)
{
    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public async Task What_a_publisher_puts_out_alone_is_marked_listed_and_reviewed_after(string language)
    {
        var place = $"help/emergency-{language}";
        var id = await Open(
            DraftSubject.OfPage(PageId.Parse(place)),
            _ => new DraftEdit("An emergency", "A number has changed.")
                .With($"pages/{place}/page.yaml", "type: help\n")
                .With($"pages/{place}/en.md", "---\ntitle: An emergency\nsummary: A number has changed.\nedition: 1\nchanges:\n  - edition: 1\n    date: 2026-11-27\n    note: First published.\n---\nCall now.\n"),
            language);
        var address = string.Create(CultureInfo.InvariantCulture, $"/desk/drafts/{id}");
        var row = $"tr:has(a[href='{address}']) .late";

        await As(Role.Publisher, language, address, async page =>
        {
            await Type(page, "#emergency-text", "The old number does not answer.");
            await page.FocusAsync("form[action$='/publish-in-emergency'] input[name=sure]");
            await page.Keyboard.PressAsync("Space");
            await Press(page, $"form[action='{address}/publish-in-emergency'] button");
            await page.WaitForSelectorAsync(".call.help[role=status]");
        });
        await As(Role.Publisher, language, "/desk/drafts", async page =>
        {
            await page.SelectOptionAsync("#whose", "review-after");
            await Press(page, "main form button");
            Assert.Equal(1, await page.Locator(row).CountAsync());
            await Press(page, $"a[href='{address}']");
            Assert.Contains("The old number does not answer.", await page.InnerTextAsync(".call.deadline"), StringComparison.Ordinal);
            // Not by whoever did it.
            Assert.Equal(0, await page.Locator("#after-text").CountAsync());
            await page.GotoAsync($"/en/{place}");
            await Until(page, "h1:has-text('An emergency')");
        });
        await As(Role.Reviewer, language, "/desk", async page =>
        {
            await Press(page, $"a[href='{address}']");
            await Type(page, "#after-text", "The number is right.");
            await Press(page, $"form[action='{address}/reviewed-after'] button");
            await page.WaitForSelectorAsync(".call.help[role=status]");
            Assert.Equal(0, await page.Locator(".call.deadline").CountAsync());
        });
        await As(Role.Reviewer, language, "/desk/drafts?whose=review-after", async page => Assert.Equal(0, await page.Locator(row).CountAsync()));
    }
}
