using Fairway.Web.Accounts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.SignIn;

/// <summary>Where the owner of an account chooses a password, by a link that works once.</summary>
[AllowAnonymous]
internal sealed class WelcomeController(OwnAccount own) : DeskController
{
    [Guessable]
    [Read(DeskAddresses.WelcomePath)]
    public async Task<IActionResult> Welcome(string? link, CancellationToken cancellationToken) =>
        await own.OwnerOf(link, cancellationToken) is { } account ? Page(account, link!) : Spent();

    [Guessable]
    [HttpPost(DeskAddresses.WelcomePath)]
    public async Task<IActionResult> Choose(string? link, string? password, string? again, CancellationToken cancellationToken)
    {
        var change = await own.ChoosePassword(link, password, again, cancellationToken);
        return change switch
        {
            { IsDone: true } => To(DeskAddresses.SignIn, "password-chosen"),
            { Account: { } account } => Page(account, link!, change.Fault),
            _ => Spent(),
        };
    }

    private ViewResult Page(Account account, string link, AccountFault? fault = null) => Show(
        "Welcome",
        new WelcomeView(Frame("welcome.title", fault: fault), account.Email!, link),
        fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private ViewResult Spent() => Show("Welcome", new WelcomeView(Frame("welcome.title", fault: AccountFault.LinkSpent), "", null), StatusCodes.Status404NotFound);
}
