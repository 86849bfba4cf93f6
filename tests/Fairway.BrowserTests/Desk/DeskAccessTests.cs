using System.Globalization;
using Fairway.Content;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Access;
using Fairway.Web.Desk.Drafts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Fairway.BrowserTests.Desk;

/// <summary>A named person outside is given a link to what is not published, reads it, and loses it again.</summary>
public sealed class DeskAccessTests(ServedPortal portal, DeskPortal desk) : DeskWorkflowTests(portal, desk)
{
    [Theory]
    [InlineData("en", "am", "ltr", "ይህ ማስፈንጠሪያ ምንም አይከፍትም")]
    [InlineData("fa", "fa", "rtl", "این پیوند چیزی را باز نمی‌کند")]
    public async Task A_link_is_made_shown_once_opened_without_a_session_and_revoked(string language, string shown, string dir, string gone)
    {
        var page = PageId.Parse($"about/access-{language}");
        var edit = ReadyDrafts.NewPage(page, language == "en" ? 81 : 82, $"Embargoed {language}", "![A map](map.png)\n\nSee [the figures](page:figures/small-boat-crossings).")
            .With($"pages/{page}/map.png", ReadyDrafts.Picture);
        var draft = await Desk.Approved(DraftSubject.OfPage(page), edit, language);
        var address = string.Create(CultureInfo.InvariantCulture, $"/desk/drafts/{draft}/access");

        var link = "";
        await As(Role.Publisher, language, address, async page =>
        {
            await page.FillAsync("#name", "Anna Ahmadi");
            await page.FillAsync("#organisation", "The Daily");
            await page.SelectOptionAsync("#language", shown);
            await page.FillAsync("#hours", "2");
            await Press(page, $"form[action='{address}/add'] button");
            link = await page.InnerTextAsync("[role=status] code.key");
            Assert.Empty(await Faults(page));
            await page.GotoAsync(address);
            Assert.Equal(0, await page.Locator("code.key").CountAsync());
        });

        await AsNamed(shown, async reader =>
        {
            var answer = await reader.GotoAsync(link + "&language=en&page=guidance/refused");
            Assert.Equal((200, "no-store"), (answer!.Status, answer.Headers["cache-control"]));
            Assert.Equal($"Embargoed {language}", await reader.InnerTextAsync("h1"));
            Assert.Equal((shown, dir), (await reader.GetAttributeAsync("html", "lang"), await reader.GetAttributeAsync("html", "dir")));
            Assert.Contains("Anna Ahmadi", await reader.InnerTextAsync(".watermark"), StringComparison.Ordinal);
            Assert.Contains("The Daily", await reader.InnerTextAsync("footer"), StringComparison.Ordinal);
            Assert.Equal(PreReleaseView.Marks, await reader.Locator(".marks p").CountAsync());
            Assert.Equal(0, await reader.Locator("a[href^='/'], form").CountAsync());
            await reader.Locator(".body img").ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(reader.Locator(".body img")).ToHaveJSPropertyAsync("naturalWidth", 1);
            Assert.Empty(await Faults(reader));
            Assert.Equal(404, (await reader.GotoAsync($"/en/{page}"))!.Status);
        });

        await As(Role.Publisher, language, address, async page =>
        {
            Assert.Equal(1, await page.Locator("[aria-labelledby=uses] li").CountAsync());
            Assert.Contains("Anna Ahmadi", await page.InnerTextAsync("tbody"), StringComparison.Ordinal);
            await Press(page, $"form[action^='{address}/'][action$='/revoke'] button");
            await page.WaitForSelectorAsync("[role=status]");
            Assert.Equal(0, await page.Locator("form[action$='/revoke']").CountAsync());
        });

        await AsNamed(shown, async reader =>
        {
            Assert.Equal(404, (await reader.GotoAsync(link))!.Status);
            Assert.Equal(gone, await reader.InnerTextAsync("h1"));
            Assert.Empty(await Faults(reader));
        });
        var uses = await Desk.In(services => services.GetRequiredService<AccessRegister>().Uses(draft, CancellationToken.None));
        Assert.False(Assert.Single(uses).OfData);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public async Task A_link_that_cannot_be_made_says_why_and_keeps_what_was_typed(string language)
    {
        var page = PageId.Parse($"about/no-access-{language}");
        var draft = await Desk.Approved(DraftSubject.OfPage(page), ReadyDrafts.NewPage(page, language == "en" ? 83 : 84, $"Without access {language}", "Words."), language);

        await As(Role.Publisher, language, $"/desk/drafts/{draft}/access", async page =>
        {
            await page.FillAsync("#name", "Anna Ahmadi");
            await page.FillAsync("#organisation", " ");
            await Press(page, "form[action$='/access/add'] button");
            await page.WaitForSelectorAsync("[role=alert]");
            Assert.Equal("Anna Ahmadi", await page.InputValueAsync("#name"));
            Assert.Equal(0, await page.Locator("tbody tr").CountAsync());
        });
    }

    /// <summary>In a browser of their own, where nobody has signed in and no script runs, on a small screen.</summary>
    private async Task AsNamed(string language, Func<IPage, Task> read)
    {
        var reader = await Desk.Visit(Portal.Browser, language, Small);
        await using var context = reader.Context;
        await read(reader);
    }
}
