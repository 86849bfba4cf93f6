using Fairway.Languages;

namespace Fairway.Search.Evaluation;

/// <summary>How well an index answers queries, as means over those that have an answer.</summary>
/// <param name="Queries">Queries that were measured; one that no document answers is left out.</param>
/// <param name="ReciprocalRank">MRR@10; see <see cref="RankingMeasures.ReciprocalRank"/>.</param>
/// <param name="NormalizedGain">nDCG@10; see <see cref="RankingMeasures.NormalizedGain"/>.</param>
/// <param name="AnsweredFirst">Share of the queries whose first hit has a grade above 0.</param>
public sealed record SearchQuality(int Queries, double ReciprocalRank, double NormalizedGain, double AnsweredFirst)
{
    /// <param name="reader">The language of the reader who asks.</param>
    public static SearchQuality Measure(SearchIndex index, IReadOnlyCollection<TestQuery> queries, LanguageTag reader, CancellationToken cancellationToken) => Measure(queries, query =>
    {
        var results = index.Search(new SearchQuery { Text = query.Text, Language = reader, Limit = RankingMeasures.Depth }, cancellationToken);
        return [.. results.Hits.Select(hit => hit.Document.Id)];
    });

    /// <param name="search">Any search: the ids of what it finds, best first.</param>
    public static SearchQuality Measure(IReadOnlyCollection<TestQuery> queries, Func<TestQuery, IReadOnlyList<string>> search)
    {
        var (count, reciprocalRank, gain, first) = (0, 0.0, 0.0, 0);
        foreach (var query in queries.Where(query => query.HasAnswer))
        {
            var ranking = search(query);
            count++;
            reciprocalRank += RankingMeasures.ReciprocalRank(ranking, query.Grades);
            gain += RankingMeasures.NormalizedGain(ranking, query.Grades);
            first += ranking.Count > 0 && query.Grades.GetValueOrDefault(ranking[0]) > 0 ? 1 : 0;
        }

        return count == 0 ? new SearchQuality(0, 0, 0, 0) : new SearchQuality(count, reciprocalRank / count, gain / count, (double)first / count);
    }
}
