using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Content;

/// <summary>An entry of <c>search/best-bets.yaml</c>: what editors want to be found first by some queries.</summary>
/// <param name="Target">A page, a term or a dataset: <c>page:guidance/refused</c>, <c>term:bail</c>, <c>dataset:small-boat-arrivals</c>.</param>
/// <param name="Until">The last day, in UTC, on which it stands first.</param>
/// <param name="Queries">In the order of the site's languages, and of the file in each.</param>
public sealed record BestBet(string Target, DateOnly Until, ImmutableArray<BestBetQuery> Queries);

/// <param name="Language">In which the query is read.</param>
public sealed record BestBetQuery(LanguageTag Language, string Text);
