using Fairway.Web.Accounts.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fairway.Web.Desk.Hosting;

/// <summary>The cookies of the desk. A browser takes those of <c>__Host-</c> from this host alone, over TLS (RFC 6265bis, section 4.1.3).</summary>
internal static class DeskCookies
{
    public const string Session = "__Host-fairway-desk";

    /// <summary>Between a password and its second factor; also holds the challenge of a passkey.</summary>
    public const string HalfWay = "__Host-fairway-desk-half";
    public const string Form = "__Host-fairway-desk-form";

    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookies => Configure(cookies, Session, SessionLimits.Idle))
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookies => Configure(cookies, HalfWay, SessionLimits.HalfWay))
            // Never set: Identity signs out of it when it ends a session.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme, cookies => Configure(cookies, HalfWay + "-unused", SessionLimits.HalfWay));
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<TimeProvider>((cookies, time) =>
        {
            cookies.SlidingExpiration = true;
            cookies.Events.OnRedirectToLogin = context =>
            {
                context.Response.Redirect(HttpMethods.IsGet(context.Request.Method) ? DeskAddresses.SignInTo(context.Request.Path + context.Request.QueryString) : DeskAddresses.SignIn);
                return Task.CompletedTask;
            };
            cookies.Events.OnValidatePrincipal = async context =>
            {
                if (context.Principal is { } session && SessionClaims.IsTooOld(session, time.GetUtcNow()))
                    context.RejectPrincipal();
                else
                    await SecurityStampValidator.ValidatePrincipalAsync(context);
            };
        });
        services.Configure<SecurityStampValidatorOptions>(validation =>
        {
            validation.ValidationInterval = SessionLimits.CheckedEvery;
            validation.OnRefreshingPrincipal = context =>
            {
                context.NewPrincipal!.Identities.First().AddClaims(SessionClaims.OfSignIn(context.CurrentPrincipal!));
                return Task.CompletedTask;
            };
        });
        services.Configure<AntiforgeryOptions>(forms =>
        {
            forms.Cookie = new AlwaysSecure { Name = Form, Path = "/", HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true };
            // The policy says who may frame the desk: nobody.
            forms.SuppressXFrameOptionsHeader = true;
        });
        services.Replace(ServiceDescriptor.Scoped<IUserClaimsPrincipalFactory<Accounts.Account>, SessionClaims>());
    }

    private static void Configure(CookieAuthenticationOptions cookies, string name, TimeSpan lifetime)
    {
        cookies.Cookie.Name = name;
        cookies.Cookie.Path = "/";
        cookies.Cookie.HttpOnly = true;
        cookies.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        // Lax, so that a link in an e-mail finds the session; whatever changes anything is a POST with a token.
        cookies.Cookie.SameSite = SameSiteMode.Lax;
        cookies.Cookie.IsEssential = true;
        cookies.ExpireTimeSpan = lifetime;
        cookies.SlidingExpiration = false;
    }

    /// <summary>Antiforgery refuses to work for a request without TLS when its own policy says so, which a proxy that ends TLS makes of each.</summary>
    private sealed class AlwaysSecure : CookieBuilder
    {
        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var options = base.Build(context, expiresFrom);
            options.Secure = true;
            return options;
        }
    }
}
