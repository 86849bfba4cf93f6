using System.Globalization;
using System.Text;
using Fairway.Content;
using Fairway.Releases;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
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
        var id = await Open(PageId.Parse($"guidance/{slug}"), language);
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

    private async Task<int> Open(PageId subject, string language)
    {
        var email = await Desk.Of(Role.Author, language);
        return await Desk.In(async services =>
        {
            var account = (await services.GetRequiredService<AccountRegister>().Find(email))!;
            var author = new Person(account.Id, account.Name, email, language, [Role.Author], [], HasProvedSecondFactor: true);
            var store = services.GetRequiredService<ReleaseStore>();
            var path = $"pages/{subject}/en.md";
            var text = Encoding.UTF8.GetString(store.Open(store.Log.Latest!).Read(path, CancellationToken.None));
            var edit = new DraftEdit($"Draft of {subject}", "Words were added.").With(path, text.TrimEnd() + "\n\nAsk if you are not sure.\n");
            var change = await services.GetRequiredService<DraftRegister>().Open(DraftSubject.OfPage(subject), store.Log.Count, edit, author, CancellationToken.None);
            Assert.True(change.IsDone, change.Fault.ToString());
            return change.Draft!.Id;
        });
    }
}
