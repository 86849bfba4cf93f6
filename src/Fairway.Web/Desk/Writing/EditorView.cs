using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Writing;

/// <param name="Frame">Around it.</param>
/// <param name="Page">The newest revision, or that of which something typed is shown.</param>
/// <param name="Form">What the fields hold.</param>
/// <param name="State">Beside the text.</param>
/// <param name="Offered">What its reader typed and did not save; null for nothing, or where the fields hold it.</param>
/// <param name="Site">What the fields offer.</param>
/// <param name="Language">Of the text.</param>
internal sealed record EditorView(
    DeskFrame Frame, PageDraft Page, PageForm Form, EditorStateView State, DraftAutosave? Offered, SiteSettings Site, Fairway.Languages.Language Language) : DeskModel(Frame)
{
    public int Id => Page.Draft.Id;
}

/// <summary>What changes while somebody types: the check, who else is there, what others did.</summary>
/// <param name="Frame">Around it.</param>
/// <param name="Draft">The draft now.</param>
/// <param name="Checks">Null where nothing was checked.</param>
/// <param name="Others">Who else has the editor open.</param>
/// <param name="OvertakenBy">Who saved a newer revision than the one that the fields were filled from; null for nobody.</param>
/// <param name="HasMovedOn">The page was published again since the draft began.</param>
/// <param name="SavedAt">When what is typed was kept; null where it was not just now.</param>
internal sealed record EditorStateView(
    DeskFrame Frame, Draft Draft, PageChecks? Checks, ImmutableArray<string> Others, string? OvertakenBy, bool HasMovedOn, DateTimeOffset? SavedAt) : DeskModel(Frame);

/// <summary>In place of a preview, where the check refuses one.</summary>
internal sealed record EditorRefusedView(DeskFrame Frame, PageChecks Checks) : DeskModel(Frame);
