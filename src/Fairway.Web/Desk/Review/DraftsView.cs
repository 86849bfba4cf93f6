using System.Collections.Immutable;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Review;

/// <param name="Frame">Around it.</param>
/// <param name="Filter">What was asked for.</param>
/// <param name="Rows">What there is of it.</param>
internal sealed record DraftsView(DeskFrame Frame, DraftFilter Filter, ImmutableArray<DraftRow> Rows) : DeskModel(Frame)
{
    public bool HasMore => Rows.Length > DraftList.MostRows;
}
