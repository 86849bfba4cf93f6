using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Web.Desk.Translation;

/// <summary>The queue of a language.</summary>
/// <param name="Language">Into which.</param>
/// <param name="Entries">Pages to which something is to be done.</param>
/// <param name="Data">Datasets to which something is to be done.</param>
/// <param name="Current">How many pages and datasets need nothing.</param>
internal sealed record LanguageQueue(Language Language, ImmutableArray<QueueEntry> Entries, ImmutableArray<DataWordsEntry> Data, int Current)
{
    public static LanguageQueue Of(Language language, ImmutableArray<QueueEntry> pages, ImmutableArray<DataWordsEntry> data) => new(
        language,
        [.. pages.Where(entry => entry.Rank != QueueRank.Current || entry.Draft is not null)],
        [.. data.Where(entry => entry.Rank != QueueRank.Current || entry.Draft is not null)],
        pages.Count(entry => entry.Rank == QueueRank.Current) + data.Count(entry => entry.Rank == QueueRank.Current));

    public int Open => Entries.Length + Data.Length;

    public int Count(QueueRank rank) => Entries.Count(entry => entry.Rank == rank) + Data.Count(entry => entry.Rank == rank);
}
