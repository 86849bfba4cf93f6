using Fairway.Languages;
using Fairway.Search.Indexing;

namespace Fairway.Search.Querying;

/// <summary>Best bets by the queries that they are for, as each language reads those.</summary>
internal sealed class BestBetTable
{
    private readonly Dictionary<LanguageTag, ILookup<string, BestBet>> _byLanguage;

    /// <param name="bets">In the order in which they stand where several are for one query.</param>
    /// <param name="indexes">Whose analyzers read the queries.</param>
    public BestBetTable(IEnumerable<BestBet> bets, IReadOnlyDictionary<LanguageTag, LanguageIndex> indexes) => _byLanguage = bets
        .SelectMany(bet => bet.Queries.Select(query => (query.Language, Key: KeyOf(new LanguageReadings(QueryText.Read(query.Text), indexes).In(query.Language)), Bet: bet)))
        .Where(entry => entry.Key is not null)
        .GroupBy(entry => entry.Language)
        .ToDictionary(language => language.Key, language => language.ToLookup(entry => entry.Key!, entry => entry.Bet, StringComparer.Ordinal));

    /// <summary>Ids of what stands first that day.</summary>
    public IEnumerable<string> For(LanguageReadings read, DateOnly day) =>
        from language in _byLanguage
        let key = KeyOf(read.In(language.Key))
        where key is not null
        from bet in language.Value[key]
        where bet.Until >= day
        select bet.Id;

    /// <summary>The stems of the telling words in their order; null for a query with phrases or minus words, which says what it wants.</summary>
    private static string? KeyOf(LanguageQuery query) =>
        query.Clauses.Any(clause => clause.Kind != ClauseKind.Words) || query.Telling.Count == 0 ? null : string.Join(' ', query.Telling.Select(word => word.Forms.Stem));
}
