using Fairway.Languages;
using Fairway.Search.Analysis;

namespace Fairway.Search.Querying;

/// <summary>Best bets by the queries that they are for, as each language reads those.</summary>
internal sealed class BestBetTable
{
    private readonly Dictionary<LanguageTag, ILookup<string, BestBet>> _byLanguage;

    /// <param name="bets">In the order in which they stand where several are for one query.</param>
    public BestBetTable(IEnumerable<BestBet> bets) => _byLanguage = bets
        .SelectMany(bet => bet.Queries.Select(query => (query.Language, query.Text, Bet: bet)))
        .GroupBy(query => query.Language)
        .ToDictionary(language => language.Key, language => ByKey(new TextAnalyzerPool(AnalysisTable.For(language.Key)), language.Select(query => (query.Text, query.Bet))));

    /// <summary>Of no best bets.</summary>
    public static BestBetTable Empty { get; } = new([]);

    /// <summary>Ids of what stands first that day.</summary>
    public IEnumerable<string> For(LanguageReadings read, DateOnly day) =>
        from language in _byLanguage
        let key = KeyOf(read.In(language.Key))
        where key is not null
        from bet in language.Value[key]
        where bet.Until >= day
        select bet.Id;

    private static ILookup<string, BestBet> ByKey(TextAnalyzerPool analyzers, IEnumerable<(string Text, BestBet Bet)> queries) => queries
        .Select(query => (Key: KeyOf(LanguageQuery.Read(QueryText.Read(query.Text), analyzers)), query.Bet))
        .Where(query => query.Key is not null)
        .ToLookup(query => query.Key!, query => query.Bet, StringComparer.Ordinal);

    /// <summary>The stems of the telling words in their order; null for a query with phrases or minus words, which says what it wants.</summary>
    private static string? KeyOf(LanguageQuery query) =>
        query.Clauses.Any(clause => clause.Kind != ClauseKind.Words) || query.Telling.Count == 0 ? null : string.Join(' ', query.Telling.Select(word => word.Forms.Stem));
}
