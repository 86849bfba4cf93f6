using System.Collections.Immutable;

namespace Fairway.Search.Evaluation;

/// <summary>Documents with queries whose answers among them are known: what a search is measured on.</summary>
public sealed record TestCollection(ImmutableArray<SearchDocument> Documents, ImmutableArray<TestQuery> Queries);
