namespace Fairway.Web.Hosting;

/// <summary>Puts <see cref="SecurityHeaders"/> before everything, the host's own filtering of Host headers included.</summary>
internal sealed class SecurityHeadersFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<SecurityHeaders>();
        next(app);
    };
}
