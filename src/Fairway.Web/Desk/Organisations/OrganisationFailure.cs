using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Fairway.Web.Desk.Organisations;

/// <summary>Why an organisation signed nobody in.</summary>
/// <param name="Status">Of the answer.</param>
/// <param name="Key">Of its page.</param>
internal readonly record struct OrganisationFailure(int Status, string Key)
{
    /// <summary>The answer is of no sign-in that this browser began, came too late, or came before.</summary>
    public static readonly OrganisationFailure Stale = new(StatusCodes.Status400BadRequest, "organisation-stale");

    /// <summary>The provider said no, or its owner did.</summary>
    public static readonly OrganisationFailure Refused = new(StatusCodes.Status403Forbidden, "organisation-refused");

    /// <summary>The provider does not answer, answers with an error, or with what cannot be trusted.</summary>
    public static readonly OrganisationFailure Away = new(StatusCodes.Status502BadGateway, "organisation-away");

    private const string ErrorField = "error";

    public static OrganisationFailure Of(Exception? failure) => failure switch
    {
        OpenIdConnectProtocolInvalidNonceException => Stale,
        OpenIdConnectProtocolException protocol => OfError(protocol.Data[ErrorField] as string),
        // Of the handler itself: no state, one that it did not write, or no cookie that belongs to it.
        AuthenticationFailureException { InnerException: null } => Stale,
        _ => Away,
    };

    /// <summary>For the log: the sort of failure, and a code of the protocol; never what a request or a token held.</summary>
    public static string Describe(Exception? failure) => failure switch
    {
        null => "no answer",
        OpenIdConnectProtocolException protocol when protocol.Data[ErrorField] is string code => $"the provider answered {Known(code)}",
        HttpRequestException or IOException => failure.Message,
        _ => $"{failure.GetType().Name}{(failure.InnerException is { } inner ? $" of {Describe(inner)}" : "")}",
    };

    /// <summary>RFC 6749, sections 4.1.2.1 and 5.2; OpenID Connect Core, section 3.1.2.6.</summary>
    private static OrganisationFailure OfError(string? code) => code switch
    {
        "access_denied" or "login_required" or "consent_required" or "interaction_required" or "account_selection_required" => Refused,
        "invalid_grant" => Stale,
        _ => Away,
    };

    private static string Known(string code) => code.Length <= 40 && code.All(letter => char.IsAsciiLetterLower(letter) || letter == '_') ? code : "an error";
}
