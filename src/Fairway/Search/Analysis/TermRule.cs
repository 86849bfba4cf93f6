namespace Fairway.Search.Analysis;

/// <summary>One step of an analysis: a term in, the term as the next step sees it out; an empty string means that nothing is left to search. Safe for many threads.</summary>
public delegate string TermRule(string term);
