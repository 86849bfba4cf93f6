using System.Collections.Immutable;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Writing;

/// <param name="Frame">Around it.</param>
/// <param name="Query">What was typed.</param>
/// <param name="Draft">Number of the draft that is written; null for none.</param>
/// <param name="Items">That were found.</param>
/// <param name="IsPart">It stands in a dialog of the editor.</param>
internal sealed record InsertView(DeskFrame Frame, string Query, int? Draft, ImmutableArray<InsertItem> Items, bool IsPart) : DeskModel(Frame);
