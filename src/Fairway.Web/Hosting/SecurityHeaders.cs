using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Fairway.Web.Hosting;

/// <summary>Headers that every answer carries, an error's and a refused host's too. Nothing is loaded from elsewhere, nothing runs inline, nothing is told to where a link leads.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment, IOptions<FairwayOptions> options)
{
    public const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>A picture that stands alone: it can do nothing.</summary>
    public const string PicturePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    /// <summary>A page that is not published, in a frame of the desk.</summary>
    public const string PreviewPolicy =
        "default-src 'self'; script-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /// <summary>A chart that stands alone holds its own style; it can do nothing else.</summary>
    public const string ChartPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    /// <summary>A chart in a frame of any site: styled by this site, without script, form or anything from elsewhere.</summary>
    public const string EmbedPolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    /// <summary>What a script of another site may read beside what every script may.</summary>
    private const string Exposed = "Content-Disposition, ETag, Link, Memento-Datetime, RateLimit, RateLimit-Policy, Retry-After, X-Release, X-Total-Count";

    private const string StrictTransport = "max-age=31536000; includeSubDomains";

    private static readonly KeyValuePair<string, StringValues>[] Defaults =
    [
        new("Content-Security-Policy", ContentSecurityPolicy),
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "no-referrer"),
        new("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    private readonly bool _outsideDevelopment = !environment.IsDevelopment();
    private readonly bool _isPubliclySecure = options.Value.PublicAddress?.Scheme == Uri.UriSchemeHttps;

    public Task InvokeAsync(HttpContext context)
    {
        Apply(context);
        return next(context);
    }

    /// <summary>Again, after an answer that failed was cleared.</summary>
    public static void ApplyDefaults(HttpResponse response)
    {
        foreach (var (name, value) in Defaults)
            response.Headers[name] = value;
    }

    /// <summary>Whether every answer has the header with this value anyway.</summary>
    public static bool IsDefault(string name, StringValues value) =>
        name == "Strict-Transport-Security" || Array.Exists(Defaults, header => header.Key == name && header.Value == value);

    /// <summary>Other sites may show the answer: data and charts are made to be used elsewhere.</summary>
    public static void AllowOtherOrigins(HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlExposeHeaders = Exposed;
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    private void Apply(HttpContext context)
    {
        ApplyDefaults(context.Response);
        if (_outsideDevelopment && (_isPubliclySecure || context.Request.IsHttps))
            context.Response.Headers.StrictTransportSecurity = StrictTransport;
    }
}
