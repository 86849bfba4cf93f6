using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.BrowserTests.Desk;

/// <summary>Somebody comes to the desk, gets another role, loses it, and goes: as an administrator does it, and as they see it.</summary>
public sealed class DeskPeopleTests(ServedPortal portal, DeskPortal desk) : DeskWorkflowTests(portal, desk)
{
    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public async Task An_account_is_added_given_a_role_and_disabled_and_its_open_page_is_refused(string language)
    {
        var email = $"walked-{language}@example.org";
        var link = "";
        await As(Role.Administrator, language, "/desk/accounts", async page =>
        {
            await page.FillAsync("#email", email);
            await page.FillAsync("#name", "Omid Karimi");
            await page.SelectOptionAsync("#role", "author");
            await page.SelectOptionAsync("#speaks", language);
            await Press(page, "form[action='/desk/accounts/add'] button");
            link = await page.InnerTextAsync("[role=status] code.key");
            Assert.Empty(await Faults(page));
            await page.GotoAsync("/desk/accounts");
            Assert.Equal(0, await page.Locator("code.key").CountAsync());
        });
        var account = (await Find(email))!;
        var address = $"/desk/accounts/{account.Id}";

        var person = await Desk.Visit(Portal.Browser, language, Small);
        await using var context = person.Context;
        await person.GotoAsync(link);
        Assert.Empty(await Faults(person));
        await person.FillAsync("#password", DeskPortal.Password);
        await person.FillAsync("#again", DeskPortal.Password);
        await Press(person, "form[action='/desk/welcome'] button");
        await DeskPortal.SignIn(person, email);
        await person.WaitForURLAsync("**/desk");
        await person.GotoAsync(link);
        Assert.Equal(0, await person.Locator("#password").CountAsync());

        await As(Role.Administrator, language, address, async page =>
        {
            await page.SelectOptionAsync("#role", "reviewer");
            await Press(page, $"form[action='{address}/grant'] button");
            Assert.Equal(2, await page.Locator($"form[action='{address}/revoke']").CountAsync());
            Assert.Empty(await Faults(page));
            await page.FocusAsync("form:has(input[name=role][value=author]) input[name=sure]");
            await page.Keyboard.PressAsync("Space");
            await Press(page, "form:has(input[name=role][value=author]) button");
            await page.WaitForSelectorAsync("[role=status]");
        });
        Assert.Equal([Role.Reviewer], (await Find(email))!.Roles);

        // As it is when the session was looked at half a minute ago, and is looked at again with the next request.
        await person.GotoAsync("/desk/security");
        var session = await Desk.Session(email, SessionLimits.CheckedEvery + TimeSpan.FromSeconds(1));
        await As(Role.Administrator, language, address, async page =>
        {
            await page.FocusAsync($"form[action='{address}/disable'] input[name=sure]");
            await page.Keyboard.PressAsync("Space");
            await Press(page, $"form[action='{address}/disable'] button");
            await page.WaitForSelectorAsync($"form[action='{address}/enable']");
        }, width: 1280);
        Assert.True((await Find(email))!.IsDisabled);
        await Desk.Enter(person, session);
        await Press(person, "nav a[href='/desk']");
        Assert.Equal("/desk/sign-in", new Uri(person.Url).AbsolutePath);
        Assert.Empty(await Faults(person));
        await DeskPortal.SignIn(person, email);
        await person.WaitForSelectorAsync("[role=alert]");
    }

    private Task<Account?> Find(string email) => Desk.In(services => services.GetRequiredService<AccountRegister>().Find(email));
}
