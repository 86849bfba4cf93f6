namespace Fairway.Web.Desk.Hosting;

/// <summary>What a request of the desk goes through, and no other: no public page reads a cookie or asks who is there.</summary>
internal static class DeskPipeline
{
    /// <summary>First of all.</summary>
    public static void UseDeskNoStore(this WebApplication app)
    {
        // WebApplication puts both before every request of a program that has their services, unless it is told that they are there.
        IApplicationBuilder builder = app;
        builder.Properties["__AuthenticationMiddlewareSet"] = true;
        builder.Properties["__AuthorizationMiddlewareSet"] = true;
        app.UseMiddleware<DeskNoStore>();
    }

    /// <summary>After routing.</summary>
    public static void UseDesk(this WebApplication app) => app.UseWhen(DeskGate.IsDesk, desk =>
    {
        desk.UseMiddleware<DeskGate>();
        desk.UseAuthentication();
        desk.UseAuthorization();
    });
}
