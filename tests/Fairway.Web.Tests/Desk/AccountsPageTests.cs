using System.Net;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Interface;
using Fairway.Web.Tests.Desk.Support;

namespace Fairway.Web.Tests.Desk;

/// <summary>What an administrator does at the desk.</summary>
public sealed class AccountsPageTests : IAsyncLifetime
{
    private DeskSite? _desk;
    private Visitor? _administrator;

    private DeskSite Desk => _desk!;

    private Visitor Administrator => _administrator!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start();
        await Desk.Add("administrator@example.org", "administrator");
        await Desk.AddAuthenticator("administrator@example.org");
        _administrator = await Desk.SignedIn("administrator@example.org");
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task An_account_is_added_with_a_link_at_the_public_address_that_is_shown_once()
    {
        using var added = await Administrator.Submit("/desk/accounts", "/desk/accounts/add", ("email", "omid@example.org"), ("name", "Omid"), ("role", "translator"), ("language", "fa"), ("speaks", "fa"));
        var link = (await Visitor.Read(added)).QuerySelector("[role=status] code")!.TextContent;

        Assert.StartsWith("https://fairway.example/desk/welcome?link=", link, StringComparison.Ordinal);
        Assert.Null((await Administrator.Page("/desk/accounts")).QuerySelector("[role=status]"));
        var page = await Desk.Visitor().Page(new Uri(link).PathAndQuery);
        Assert.Contains("omid@example.org", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("translator", "de")]
    [InlineData("author", "fa")]
    [InlineData("", "")]
    public async Task A_role_is_one_that_there_is_in_a_language_that_the_site_has(string role, string language)
    {
        using var refused = await Administrator.Submit("/desk/accounts", "/desk/accounts/add", ("email", "omid@example.org"), ("role", role), ("language", language));
        Assert.NotNull((await Visitor.Read(refused, expected: HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]"));
        Assert.Null((await Desk.Register(async register => new AccountChange(null, await register.Find("omid@example.org")))).Account);
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("revoke")]
    [InlineData("link")]
    public async Task What_takes_something_away_asks_whether_one_is_sure(string act)
    {
        var page = await PageOf("author@example.org", "author");
        using (var unsure = await Administrator.Submit(page, $"{page}/{act}"))
            Assert.Contains("Tick the box", (await Visitor.Read(unsure, expected: HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await Desk.SignedIn("author@example.org");

        using var sure = await Administrator.Submit(page, $"{page}/{act}", ("sure", "true"));
        Assert.True(sure.StatusCode is HttpStatusCode.Found or HttpStatusCode.OK, sure.StatusCode.ToString());
    }

    [Fact]
    public async Task A_disabled_account_is_enabled_again_and_roles_are_given()
    {
        var page = await PageOf("author@example.org", "author");
        (await Administrator.Submit(page, $"{page}/disable", ("sure", "true"))).Dispose();
        (await Administrator.Submit(page, $"{page}/enable", ("sure", "true"))).Dispose();
        using var granted = await Administrator.Submit(page, $"{page}/grant", ("role", "reviewer"), ("language", ""));

        Assert.Equal($"{page}?done=role-granted", granted.Headers.Location!.ToString());
        Assert.Equal(["Author", "Reviewer"], (await (await Desk.SignedIn("author@example.org")).Page("/desk")).QuerySelectorAll(".log dt").Select(role => role.TextContent));
    }

    [Fact]
    public async Task The_last_administrator_cannot_lock_everybody_out()
    {
        var page = await PageOf("administrator@example.org", null);
        using var refused = await Administrator.Submit(page, $"{page}/disable", ("sure", "true"));
        Assert.Contains("last administrator", (await Visitor.Read(refused, expected: HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_text_and_nothing_else()
    {
        (await Administrator.Submit("/desk/accounts", "/desk/accounts/add", ("email", "x@example.org"), ("name", "<script>x</script>"), ("role", "author"), ("language", ""))).Dispose();
        var page = await Administrator.Page("/desk/accounts");
        Assert.Null(page.QuerySelector("main script"));
        Assert.Contains("<script>x</script>", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_and_every_role_has_words_in_every_language_of_the_desk()
    {
        foreach (var messages in DeskLanguages.All.Select(language => DeskLanguages.Of(language.Tag.Value)))
        {
            Assert.All(Enum.GetValues<AccountFault>(), fault => Assert.True(messages.Entries.ContainsKey(fault.Key()), fault.Key()));
            Assert.All(Roles.All, role => Assert.True(messages.Entries.ContainsKey($"role.{role.Code()}") && messages.Entries.ContainsKey($"role.{role.Code()}.does")));
        }
    }

    private async Task<string> PageOf(string email, string? role)
    {
        if (role is not null)
            await Desk.Add(email, role);
        var account = (await Desk.Register(async register => new AccountChange(null, await register.Find(email)))).Account!;
        return $"/desk/accounts/{account.Id}";
    }
}
