using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Reading;

namespace Fairway.Web.Desk.Care.Feedback;

/// <param name="Frame">Around it.</param>
/// <param name="Pages">One after the other; of settled messages a page may come again.</param>
/// <param name="Total">How many messages there are in all pages of the list.</param>
/// <param name="IsSettled">Whether those that are settled are shown, or those that are open.</param>
/// <param name="Pager">Where in the list.</param>
internal sealed record FeedbackListView(DeskFrame Frame, ImmutableArray<FeedbackPage> Pages, int Total, bool IsSettled, Pager Pager) : DeskModel(Frame)
{
    /// <summary>A remark that was refused: of which message, and as it was typed.</summary>
    public (int Id, string Remark)? Refused { get; init; }

    public string Address(int page) => FeedbackListController.Address(IsSettled, page);
}

/// <param name="Id"><see cref="Fairway.Web.Reading.Feedback.FeedbackSubject.Id"/>.</param>
/// <param name="Title">In the site's source language; the id where the page is gone.</param>
/// <param name="Draft">Of the open draft of it; null for none.</param>
/// <param name="Rows">What readers say of it.</param>
internal sealed record FeedbackPage(string Id, string Title, int? Draft, ImmutableArray<FeedbackRow> Rows);

/// <param name="Entry">As it is kept.</param>
/// <param name="Language">In which the page was read; null where the site has it no longer.</param>
/// <param name="Address">Of the page as its reader saw it; null where it is gone.</param>
/// <param name="SettledBy">The name; null while it is open.</param>
internal sealed record FeedbackRow(FeedbackEntry Entry, Language? Language, string? Address, string? SettledBy);
