using Fairway.Input.Yaml;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Review;

/// <summary>Which drafts somebody wants to see. What the query says and nobody knows is as if it were not said.</summary>
internal sealed record DraftFilter(DraftState? State, DraftKind? Kind, DraftWhose Whose)
{
    public static DraftFilter Of(string? state, string? kind, string? whose) => new(
        KebabName.TryParse(state ?? "", out DraftState known) && known.IsOpen() ? known : null,
        KebabName.TryParse(kind ?? "", out DraftKind one) ? one : null,
        KebabName.TryParse(whose ?? "", out DraftWhose of) ? of : DraftWhose.Anyone);

    public bool Holds(DraftRow row) =>
        (State is null || row.Draft.State == State)
        && (Kind is null || row.Name.Kind == Kind)
        && Whose switch
        {
            DraftWhose.Mine => row.IsMine,
            DraftWhose.Waiting => row.Waits,
            DraftWhose.ReviewAfter => row.NeedsReviewAfter,
            _ => row.Draft.State.IsOpen(),
        };
}
