using Fairway.Web.Accounts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Dashboard;

/// <summary>The first page of the desk.</summary>
internal sealed class DashboardController(AccountRegister register) : DeskController
{
    [Read(DeskAddresses.Root)]
    public async Task<IActionResult> Dashboard(string? done, CancellationToken cancellationToken)
    {
        var accounts = Person!.Is(Role.Administrator) ? await register.All(cancellationToken) : [];
        return Show("Dashboard", new DashboardView(Frame("dashboard.title", done), Person, [.. accounts]));
    }
}
