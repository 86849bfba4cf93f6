using System.Collections.Immutable;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Care;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Dashboard;

/// <param name="Frame">Around it.</param>
/// <param name="Person">Who reads it.</param>
/// <param name="Care">What there is to look after; null for somebody without a role.</param>
/// <param name="Accounts">For an administrator; empty for others.</param>
internal sealed record DashboardView(DeskFrame Frame, Person Person, CareOverview? Care, ImmutableArray<Account> Accounts) : DeskModel(Frame);

/// <summary>A list of the overview: its beginning, and the way to the whole.</summary>
/// <param name="Frame">Around it.</param>
/// <param name="Care">All of it.</param>
internal sealed record DashboardCareView(DeskFrame Frame, CareOverview Care) : DeskModel(Frame);

/// <param name="Frame">Around it.</param>
/// <param name="Title">Key of its message; also its anchor.</param>
/// <param name="Count">How many there are in the whole list; null where that is not known.</param>
/// <param name="Address">Of the whole list.</param>
internal sealed record DashboardHeadView(DeskFrame Frame, string Title, int? Count, string Address) : DeskModel(Frame)
{
    public string Anchor => Title.Split('.')[0];
}
