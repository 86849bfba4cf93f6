using Fairway.Web.Accounts;
using Fairway.Web.Desk.Care;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Dashboard;

/// <summary>The first page of the desk.</summary>
internal sealed class DashboardController(AccountRegister register, CareOverviews care) : DeskController
{
    [Read(DeskAddresses.Root)]
    public async Task<IActionResult> Dashboard(string? done, CancellationToken cancellationToken)
    {
        var overview = Person!.Roles.IsEmpty ? null : await care.Of(Person, HttpContext.Site(), cancellationToken);
        var accounts = Person.Is(Role.Administrator) ? await register.All(cancellationToken) : [];
        return Show("Dashboard", new DashboardView(Frame("dashboard.title", done), Person, overview, [.. accounts]));
    }
}
