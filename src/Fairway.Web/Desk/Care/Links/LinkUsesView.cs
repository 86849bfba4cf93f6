using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Care.Links;

/// <param name="Frame">Around it.</param>
/// <param name="Uses">Pages that have a link.</param>
/// <param name="Source">The language of their titles.</param>
internal sealed record LinkUsesView(DeskFrame Frame, ImmutableArray<LinkUse> Uses, Language Source) : DeskModel(Frame)
{
    /// <summary>Uses that are shown; the others are counted.</summary>
    public const int Shown = 20;
}
