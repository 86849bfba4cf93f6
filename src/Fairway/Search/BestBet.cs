using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Search;

/// <summary>What editors want to be found first by some queries.</summary>
/// <param name="Id">Of the document: <c>page:guidance/refused</c>.</param>
/// <param name="Until">The last day, in UTC, on which it stands first.</param>
/// <param name="Queries">Each with the language whose analysis reads it: another spelling or form of its words is the same query.</param>
public sealed record BestBet(string Id, DateOnly Until, ImmutableArray<(LanguageTag Language, string Text)> Queries);
