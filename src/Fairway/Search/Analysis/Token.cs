namespace Fairway.Search.Analysis;

/// <summary>A word, or a pair of signs of a script without spaces, and where it stands in its text in UTF-16 units.</summary>
public readonly record struct Token(TermForms Forms, int Start, int End);
