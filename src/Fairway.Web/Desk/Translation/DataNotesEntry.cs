using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Translation;

/// <summary>A dataset in the queue of a language: notes of its versions are not translated.</summary>
/// <param name="Subject">Its words in that language.</param>
/// <param name="Title">Of the dataset, in the source language.</param>
/// <param name="Missing">How many notes.</param>
/// <param name="Draft">The open draft of it; null for none.</param>
internal sealed record DataNotesEntry(DraftSubject Subject, string Title, int Missing, Draft? Draft)
{
    /// <summary>The draft of the data whose note is one of them; null where all of their data are published.</summary>
    public Draft? ComesWith { get; init; }
}
