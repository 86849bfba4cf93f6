using Fairway.Web.Desk.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Fairway.Web.Desk.Organisations;

/// <summary>ASP.NET's handler of OpenID Connect for each organisation: the authorization code flow with PKCE (RFC 7636), and no token is kept.</summary>
internal static class OrganisationSchemes
{
    /// <summary>A browser takes a cookie of this prefix over TLS alone. Not <c>__Host-</c>: that would have to be sent to the whole site (RFC 6265bis, section 4.1.3).</summary>
    public const string Began = "__Secure-fairway-desk-began.";
    public const string Nonce = "__Secure-fairway-desk-nonce.";

    public static void Add(IServiceCollection services, DeskOptions options)
    {
        services.AddSingleton<DeskOrganisations>();
        services.AddScoped<OrganisationEvents>();
        var authentication = services.AddAuthentication();
        foreach (var organisation in options.Organisations)
        {
            authentication.AddOpenIdConnect(organisation.Scheme, organisation.Name, connect => Configure(connect, organisation));
            services.AddOptions<OpenIdConnectOptions>(organisation.Scheme).Configure<TimeProvider>((connect, time) =>
                connect.TokenValidationParameters.LifetimeValidator = (from, until, _, _) =>
                    until + OrganisationLimits.ClockSkew > time.GetUtcNow() && !(from - OrganisationLimits.ClockSkew > time.GetUtcNow()));
        }
    }

    private static void Configure(OpenIdConnectOptions connect, OrganisationOptions organisation)
    {
        (connect.Authority, connect.ClientId, connect.ClientSecret) = (organisation.Authority, organisation.ClientId, organisation.ClientSecret);
        connect.RequireHttpsMetadata = !OrganisationOptionsRule.IsOfThisMachine(organisation.Authority);
        connect.CallbackPath = DeskAddresses.OrganisationAnswer(organisation.Id);
        connect.EventsType = typeof(OrganisationEvents);
        // The events end the request before anything is signed in to.
        connect.SignInScheme = IdentityConstants.ApplicationScheme;

        connect.ResponseType = OpenIdConnectResponseType.Code;
        // A form that another site posts would come without cookies that are not for other sites.
        connect.ResponseMode = OpenIdConnectResponseMode.Query;
        connect.UsePkce = true;
        connect.SaveTokens = false;
        connect.DisableTelemetry = true;
        connect.Scope.Clear();
        foreach (var scope in (string[])["openid", "email", .. organisation.Scopes])
            connect.Scope.Add(scope);

        // The names of the specification, and all of them: who wrote the token is part of who somebody is.
        connect.MapInboundClaims = false;
        connect.ClaimActions.Clear();
        connect.ClaimActions.MapUniqueJsonKey(OrganisationToken.Email, OrganisationToken.Email);
        connect.ClaimActions.MapUniqueJsonKey(OrganisationToken.EmailVerified, OrganisationToken.EmailVerified);
        connect.GetClaimsFromUserInfoEndpoint = true;

        connect.BackchannelTimeout = OrganisationLimits.Answer;
        connect.RemoteAuthenticationTimeout = OrganisationLimits.SignIn;
        Limit(connect.CorrelationCookie, Began);
        Limit(connect.NonceCookie, Nonce);
    }

    /// <summary>The handler sends both to the address of the answer alone.</summary>
    private static void Limit(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SecurePolicy = CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.Lax;
    }
}
