using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Web.Desk.Translation;

/// <summary>The queue of a language.</summary>
/// <param name="Language">Into which.</param>
/// <param name="Entries">Those to which something is to be done.</param>
/// <param name="Current">How many pages need nothing.</param>
/// <param name="Notes">Datasets of which notes are not translated: they are behind their source as a page is.</param>
internal sealed record LanguageQueue(Language Language, ImmutableArray<QueueEntry> Entries, int Current, ImmutableArray<DataNotesEntry> Notes)
{
    public static LanguageQueue Of(Language language, ImmutableArray<QueueEntry> all, ImmutableArray<DataNotesEntry> notes) =>
        new(language, [.. all.Where(entry => entry.Rank != QueueRank.Current || entry.Draft is not null)], all.Count(entry => entry.Rank == QueueRank.Current), notes);

    /// <summary>How many entries stand before the notes: those that are stale, or more urgent.</summary>
    public int StaleEnd => Entries.Count(entry => entry.Rank <= QueueRank.Stale);

    public int Count(QueueRank rank) => Entries.Count(entry => entry.Rank == rank) + (rank == QueueRank.Stale ? Notes.Length : 0);
}
