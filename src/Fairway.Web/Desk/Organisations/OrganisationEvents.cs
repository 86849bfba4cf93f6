using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Organisations;
using Fairway.Web.Accounts.Sessions;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting.RateLimits;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Fairway.Web.Desk.Organisations;

/// <summary>What the desk does with the answer of an organisation, at the address to which its provider sends people back.</summary>
internal sealed partial class OrganisationEvents(
    DeskOrganisations organisations, OrganisationAccounts accounts, AccountSignIn signIn, OwnAccount own, SignInThrottle throttle, TrustedProxies proxies, ILogger<OrganisationEvents> logger)
    : OpenIdConnectEvents
{
    /// <summary>Each answer may cost a question to the provider.</summary>
    public override Task MessageReceived(MessageReceivedContext context)
    {
        if (throttle.OfClient(proxies.ClientOf(context.HttpContext)) is not { IsAllowed: false } allowance)
            return Task.CompletedTask;
        context.HandleResponse();
        return DeskGate.TooMany(context.HttpContext, allowance);
    }

    /// <summary>The token was checked: who is it at the desk?</summary>
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        var organisation = organisations.All.First(each => each.Scheme == context.Scheme.Name);
        var (http, person) = (context.HttpContext, OrganisationToken.Read(organisation, context.Principal!));
        var (account, fault) = await accounts.Find(person, http.RequestAborted);
        if (account is not null && throttle.OfAccount(account.Email) is { IsAllowed: false } allowance)
        {
            await DeskGate.TooMany(http, allowance);
            return;
        }

        var result = account is null ? null : await signIn.ByOrganisation(account, person);
        var to = DeskAddresses.After(context.ReturnUri);
        if (result is { RequiresTwoFactor: true })
            http.Response.Redirect(DeskAddresses.SecondFactorTo(to));
        else if (result is not { Succeeded: true })
            await DeskPlainPage.Write(http, StatusCodes.Status403Forbidden, $"organisation-{(fault ?? OrganisationFault.Closed).ToString().ToLowerInvariant()}");
        else
        {
            await own.Note(account!, "signed-in.organisation", organisation.Id, http.RequestAborted);
            http.Response.Redirect(to);
        }
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        var failure = OrganisationFailure.Of(context.Failure);
        if (failure == OrganisationFailure.Away)
            Log.Failed(logger, context.Scheme.DisplayName!, OrganisationFailure.Describe(context.Failure));
        return DeskPlainPage.Write(context.HttpContext, failure.Status, failure.Key);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Nobody could sign in by {Organisation}: {Reason}. Is its provider up, and are its settings right?")]
        public static partial void Failed(ILogger logger, string organisation, string reason);
    }
}
