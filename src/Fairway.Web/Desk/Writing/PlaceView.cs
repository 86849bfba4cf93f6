using System.Collections.Immutable;
using Fairway.Releases;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Writing;

/// <param name="Frame">Around it.</param>
/// <param name="Page">Whose place it is.</param>
/// <param name="Sections">That the site has.</param>
/// <param name="Reason">What was typed.</param>
internal sealed record PlaceView(DeskFrame Frame, PageDraft Page, ImmutableArray<string> Sections, string? Reason) : DeskModel(Frame);

/// <param name="Frame">Around it.</param>
/// <param name="Page">That goes back.</param>
/// <param name="Releases">That changed it, and had it; newest first.</param>
internal sealed record RestoreView(DeskFrame Frame, PageDraft Page, ImmutableArray<Release> Releases) : DeskModel(Frame);
