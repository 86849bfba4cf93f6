using Fairway.Web.Accounts;
using Microsoft.Playwright;

namespace Fairway.BrowserTests.Desk;

/// <summary>Where a page stands, whether it does, and the way back: walked by keyboard at 320 pixels.</summary>
public sealed class DeskPlaceTests(ServedPortal portal, DeskPortal desk) : DeskWorkflowTests(portal, desk)
{
    [Theory]
    [InlineData("en", "guidance/children-and-age-disputes")]
    [InlineData("fa", "policy/safe-third-countries")]
    public async Task A_page_is_moved_withdrawn_reinstated_unpublished_put_back_and_restored(string language, string place) => await As(
        Role.Author,
        language,
        $"/desk/pages?q={place}",
        async page =>
        {
            await Press(page, WriteIt);
            var id = Number(page);
            await Press(page, "main nav a[href$='/place']");
            Assert.Empty(await Faults(page));

            await Type(page, "#slug", $"moved-{language}");
            await Does(page, "move");
            var moved = await Edit(id);
            Assert.Equal($"{place.Split('/')[0]}/moved-{language}", moved.Redirects.Single().To.ToString());
            Assert.Null(moved.Files[$"pages/{place}/page.yaml"]);
            await Does(page, "put-back");
            Assert.Empty((await Edit(id)).Files);

            await Type(page, "#reason", "It is out of date.");
            await Does(page, "withdraw");
            Assert.Contains("reason: It is out of date.\n", (await Edit(id)).Text($"pages/{place}/page.yaml"), StringComparison.Ordinal);
            await Does(page, "reinstate");
            Assert.Empty((await Edit(id)).Files);

            await Type(page, "#why", "It was wrong.");
            await page.FocusAsync("#unpublish ~ form input[name=sure]");
            await page.Keyboard.PressAsync("Space");
            await Does(page, "unpublish");
            Assert.Equal("It was wrong.", (await Edit(id)).Redirects.Single().Reason);
            await Does(page, "put-back");

            await Press(page, "main header a[href$='/edit']");
            await Press(page, "main nav a[href$='/restore']");
            Assert.Empty(await Faults(page));
            await Press(page, "form[action$='/restore'] button");
            Assert.EndsWith("/edit?done=page-restored", page.Url, StringComparison.Ordinal);
        });

    /// <summary>Presses the button of one of the forms, and finds the page that says that it is done.</summary>
    private static async Task Does(IPage page, string what)
    {
        await Press(page, $"form[action$='/{what}'] button");
        await page.WaitForSelectorAsync(".call.help[role=status]");
        Assert.Empty(await Faults(page));
    }
}
