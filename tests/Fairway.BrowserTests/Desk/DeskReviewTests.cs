using System.Globalization;
using System.Text;
using Fairway.Content;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.BrowserTests.Desk;

/// <summary>A draft on its way through review, as its writer, a reviewer and a publisher walk it.</summary>
public sealed class DeskReviewTests(ServedPortal portal, DeskPortal desk) : DeskWorkflowTests(portal, desk)
{
    [Theory]
    [InlineData("en", "asylum-interview")]
    [InlineData("fa", "refused")]
    public async Task A_draft_is_submitted_remarked_on_approved_and_published_by_keyboard_and_on_a_small_screen(string language, string slug)
    {
        var path = $"pages/guidance/{slug}/en.md";
        var id = await Open(
            DraftSubject.OfPage(PageId.Parse($"guidance/{slug}")),
            tree => new DraftEdit($"Draft of {slug}", "Words were added.").With(path, Encoding.UTF8.GetString(tree.Read(path, CancellationToken.None)).TrimEnd() + "\n\nAsk if you are not sure.\n"),
            language);
        var address = string.Create(CultureInfo.InvariantCulture, $"/desk/drafts/{id}");

        await As(Role.Author, language, address, async page => await Press(page, $"form[action='{address}/submit'] button"));
        await As(Role.Reviewer, language, address, async page =>
        {
            await page.Locator("#remark-text").FillAsync("By which <b>day</b>?");
            await Press(page, $"form[action='{address}/remarks'] button");
            Assert.Contains("<b>day</b>", await page.InnerTextAsync("[aria-labelledby=remarks]"), StringComparison.Ordinal);
            await Press(page, $"form[action='{address}/approve'] button");
            await page.WaitForSelectorAsync("[role=alert]");
            await page.FocusAsync("form[action$='/approve'] input[name=sure]");
            await page.Keyboard.PressAsync("Space");
            await Press(page, $"form[action='{address}/approve'] button");
        });
        await As(Role.Reviewer, language, $"{address}/changes", async page => Assert.True(await page.Locator(".diff ins").CountAsync() > 0));
        await As(Role.Publisher, language, address, async page =>
        {
            await Press(page, $"form[action='{address}/publish'] button");
            await page.WaitForSelectorAsync("[role=status]");
        });

        await As(Role.Publisher, language, "/desk/drafts", page => Task.CompletedTask);
        Assert.Equal(DraftState.Published, await Desk.In(async services => (await services.GetRequiredService<DraftStore>().Find(id, CancellationToken.None))!.State));
    }
}
