using System.Globalization;
using Fairway.Content;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;

namespace Fairway.BrowserTests.Desk;

/// <summary>A page and its translation go out together.</summary>
public sealed class DeskHoldTests(ServedPortal portal, DeskPortal desk) : DeskWorkflowTests(portal, desk)
{
    [Theory]
    [InlineData("en", Small, "policy/italy-albania-agreement")]
    [InlineData("fa", 1280, "policy/return-hubs")]
    public async Task A_page_waits_for_its_translation_both_say_so_and_both_go_out_in_one_release(string language, int width, string page)
    {
        var id = await Desk.Rewrite(DraftSubject.OfPage(PageId.Parse(page)), text => text.TrimEnd() + "\n\nThis is new here.\n");
        var address = string.Create(CultureInfo.InvariantCulture, $"/desk/drafts/{id}");
        await As(Role.Author, language, address, async tab =>
        {
            await Press(tab, $"a[href='{address}/hold']");
            Assert.Empty(await Faults(tab));
            await tab.FocusAsync("input[name=language][value=fa]");
            await tab.Keyboard.PressAsync("Space");
            await Press(tab, $"form[action='{address}/hold'] button");
            Assert.True(await tab.Locator("[role=status]").IsVisibleAsync());
            await tab.GotoAsync(address);
            Assert.True(await tab.Locator(".facts a[href='/desk/translations/fa']").IsVisibleAsync());
        }, width);
        await Desk.Approve(id);

        var translation = 0;
        await As(Role.Translator, language, "/desk/translations/fa", async tab =>
        {
            var entry = $".queue > li:has(input[value='{page}'])";
            Assert.True(await tab.Locator($"{entry} a[href='{address}/hold']").IsVisibleAsync());
            await Press(tab, $"{entry} form[action$='/open'] button");
            translation = DeskSteps.IdIn(tab.Url);
            var added = tab.Locator("tr:has(textarea:empty)");
            Assert.Contains("This is new here.", await added.InnerTextAsync(), StringComparison.Ordinal);
            await added.Locator("textarea").FillAsync("این تازه است.");
            await tab.FocusAsync("input[name=whole]");
            await tab.Keyboard.PressAsync("Space");
            await Press(tab, "button[value=submit]");
            Assert.True(await tab.Locator($".facts a[href='{address}']").IsVisibleAsync());
        }, width);

        await As(Role.Publisher, language, address, async tab =>
        {
            Assert.True(await tab.Locator($".facts a[href='/desk/drafts/{translation}']").IsVisibleAsync());
            await Press(tab, $"form[action='{address}/publish'] button");
            Assert.True(await tab.Locator("[role=alert]").IsVisibleAsync());
        }, width);
        Assert.Equal(DraftState.Approved, (await Desk.Draft(id)).State);
        await Desk.Approve(translation);

        await As(Role.Publisher, language, address, async tab => await Press(tab, $"form[action='{address}/publish'] button"), width);
        var (source, translated) = (await Desk.Draft(id), await Desk.Draft(translation));
        Assert.Equal((DraftState.Published, DraftState.Published), (source.State, translated.State));
        Assert.Equal(source.Release, translated.Release);
    }
}
