using System.Collections.Immutable;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Writing;

/// <param name="Frame">Around it.</param>
/// <param name="Page">Whose pictures they are.</param>
/// <param name="Names">Of their files.</param>
/// <param name="Words">What was typed for a new one.</param>
internal sealed record PicturesView(DeskFrame Frame, PageDraft Page, ImmutableArray<string> Names, string? Words) : DeskModel(Frame);
