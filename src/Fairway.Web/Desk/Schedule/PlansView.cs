using System.Collections.Immutable;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Schedule;

/// <param name="Frame">Around it.</param>
/// <param name="Plans">Open ones by their time, then those that were closed last.</param>
/// <param name="Free">Drafts that a new plan may take.</param>
/// <param name="Chosen">Of them, those that are ticked.</param>
/// <param name="Typed">What stands in the form.</param>
/// <param name="IsPublisher">Whether the reader may make one.</param>
internal sealed record PlansView(DeskFrame Frame, ImmutableArray<Plan> Plans, ImmutableArray<Draft> Free, ImmutableHashSet<int> Chosen, PlanTyped Typed, bool IsPublisher) : DeskModel(Frame);

/// <summary>The state of a plan, in a word and a shape.</summary>
internal sealed record PlanStateView(DeskFrame Frame, Plan Plan) : DeskModel(Frame);
