using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Organisations;

/// <summary>In by an organisation. Its answer comes to <see cref="OrganisationEvents"/>.</summary>
[AllowAnonymous]
internal sealed partial class OrganisationsController(DeskOrganisations organisations, ILogger<OrganisationsController> logger) : DeskController
{
    /// <summary>To its provider. A link and not a form: the policy of the site lets no form lead elsewhere.</summary>
    /// <param name="id">Of the organisation.</param>
    /// <param name="to">Where to go then.</param>
    /// <param name="again">Whether the provider asks who it is even if it has just done so.</param>
    [Guessable]
    [Read(DeskAddresses.Organisation)]
    public async Task<IActionResult> Begin(string id, string? to, bool again)
    {
        if (organisations.Find(id) is not { } organisation)
            return Missing();
        var properties = new OpenIdConnectChallengeProperties { RedirectUri = DeskAddresses.After(to), MaxAge = again ? TimeSpan.Zero : null };
        try
        {
            await HttpContext.ChallengeAsync(organisation.Scheme, properties);
            return new EmptyResult();
        }
        catch (Exception exception) when (exception is InvalidOperationException or HttpRequestException or IOException or TaskCanceledException && !HttpContext.RequestAborted.IsCancellationRequested)
        {
            Log.Away(logger, organisation.Name, OrganisationFailure.Describe(exception));
            return new PlainResult(OrganisationFailure.Away.Status, OrganisationFailure.Away.Key);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Nobody can sign in by {Organisation}: {Reason}. Is its provider up, and is its Authority right?")]
        public static partial void Away(ILogger logger, string organisation, string reason);
    }
}
