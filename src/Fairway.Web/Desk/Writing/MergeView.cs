using System.Collections.Immutable;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Writing;

/// <param name="Frame">Around it.</param>
/// <param name="Page">The newest revision.</param>
/// <param name="With">Whose changes are taken in.</param>
/// <param name="Release">That is taken in, or was served.</param>
/// <param name="Conflicts">To be decided.</param>
/// <param name="Choices">As far as something was chosen.</param>
internal sealed record MergeView(DeskFrame Frame, PageDraft Page, MergeWith With, int Release, ImmutableArray<MergeConflict> Conflicts, ImmutableArray<MergeChoice> Choices) : DeskModel(Frame);
