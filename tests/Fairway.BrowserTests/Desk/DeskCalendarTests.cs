using Fairway.Web.Accounts;
using Microsoft.Playwright;

namespace Fairway.BrowserTests.Desk;

/// <summary>What the public is told of what will come, from its announcement to its end.</summary>
public sealed class DeskCalendarTests(ServedPortal portal, DeskPortal desk) : DeskWorkflowTests(portal, desk)
{
    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public async Task An_entry_is_announced_confirmed_postponed_and_cancelled_and_readers_see_each(string language)
    {
        var (id, title) = ($"walked-{language}", $"Figures that were walked to, {language}");
        await As(Role.Publisher, language, "/desk/calendar", async page =>
        {
            await page.FillAsync("#title", title);
            await page.FillAsync("#at", "soon");
            await page.FillAsync("#id", id);
            await page.SelectOptionAsync("#dataset", "channel-deaths");
            await Press(page, "form[action='/desk/calendar/add'] button");
            await page.WaitForSelectorAsync("[role=alert]");
            Assert.Equal((title, "soon", id), (await page.InputValueAsync("#title"), await page.InputValueAsync("#at"), await page.InputValueAsync("#id")));
            Assert.Empty(await Faults(page));
            await page.FillAsync("#at", "2027-03");
            await Press(page, "form[action='/desk/calendar/add'] button");
            await page.WaitForSelectorAsync("[role=status]");
        });
        await Read(id, title, "March 2027", "STATUS:TENTATIVE");

        await Step(language, id, "confirm", page => page.FillAsync("#confirm-at", "2027-03-18T09:30"));
        await Read(id, title, "18 March 2027, 09:30 London time", "STATUS:CONFIRMED");

        await Step(language, id, "postpone", async page =>
        {
            await page.FillAsync("#postpone-at", "2027-04-01T09:30");
            await page.FillAsync("#postpone-reason", "Two forces were late.");
        });
        await Read(id, title, "Two forces were late.", "STATUS:TENTATIVE");

        await Step(language, id, "cancel", page => page.FillAsync("#cancel-reason", "They are not collected any more."));
        await Read(id, title, "They are not collected any more.", "STATUS:CANCELLED");
    }

    private async Task Step(string language, string id, string step, Func<IPage, Task> fill) => await As(Role.Publisher, language, $"/desk/calendar/{id}", async page =>
    {
        await fill(page);
        await Press(page, $"form:has(input[name=step][value={step}]) button");
        await page.WaitForSelectorAsync("[role=status]");
    });

    /// <summary>Where readers read it: the page, in both languages, and what calendars subscribe to.</summary>
    private async Task Read(string id, string title, string words, string status)
    {
        var reader = await Desk.Visit(Portal.Browser, width: Small, javaScript: false);
        await using var context = reader.Context;
        await reader.GotoAsync("/en/calendar");
        var entry = await reader.InnerTextAsync($"#{id}");
        Assert.Contains(words, entry, StringComparison.Ordinal);
        Assert.Contains(title, entry, StringComparison.Ordinal);
        await reader.GotoAsync("/fa/calendar");
        Assert.Contains(title, await reader.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal("rtl", await reader.GetAttributeAsync("html", "dir"));
        Assert.Empty(await SmallScreenTests.WiderAsync(reader));

        var file = (await (await reader.APIRequest.GetAsync("/en/calendar.ics")).TextAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
        var events = file.Split("BEGIN:VEVENT");
        Assert.Contains(status, Assert.Single(events, each => each.Contains($"UID:calendar-{id}@", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}
