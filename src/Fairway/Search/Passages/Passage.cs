namespace Fairway.Search.Passages;

/// <summary>A range of a text, and how well it shows what was asked.</summary>
/// <param name="Score">A point for each of the query's words in it, and little for a word's further places.</param>
internal readonly record struct Passage(int Start, int End, float Score);
