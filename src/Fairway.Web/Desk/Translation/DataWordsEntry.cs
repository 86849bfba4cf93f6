using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Translation;

/// <summary>A dataset in the queue of a language.</summary>
/// <param name="Subject">Its words in that language.</param>
/// <param name="Title">Of the dataset, in the source language.</param>
/// <param name="Rank">What is to be done: they have no editions, and are behind where a note is not translated.</param>
/// <param name="MissingNotes">How many notes of versions are not translated.</param>
/// <param name="Draft">The open draft of it; null for none.</param>
internal sealed record DataWordsEntry(DraftSubject Subject, string Title, QueueRank Rank, int MissingNotes, Draft? Draft)
{
    /// <summary>The draft of data that are to come, whose note is one of them; null where all of their data are published.</summary>
    public Draft? ComesWith { get; init; }
}
