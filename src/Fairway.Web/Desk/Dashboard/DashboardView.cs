using System.Collections.Immutable;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Dashboard;

/// <param name="Frame">Around it.</param>
/// <param name="Person">Who reads it.</param>
/// <param name="Accounts">For an administrator; empty for others.</param>
internal sealed record DashboardView(DeskFrame Frame, Person Person, ImmutableArray<Account> Accounts) : DeskModel(Frame);
