using System.Collections.Immutable;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Care.Links;

/// <param name="Frame">Around it.</param>
/// <param name="Broken">Those that fail for longest first.</param>
/// <param name="Moved">Those that have gone elsewhere for good.</param>
/// <param name="Asked">How many addresses have been asked.</param>
/// <param name="Named">How many the pages name.</param>
/// <param name="IsOn">Whether this node asks.</param>
internal sealed record LinksView(DeskFrame Frame, ImmutableArray<LinkRow> Broken, ImmutableArray<LinkRow> Moved, int Asked, int Named, bool IsOn) : DeskModel(Frame);
