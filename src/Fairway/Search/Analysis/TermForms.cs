namespace Fairway.Search.Analysis;

/// <summary>What one word of a text is searched by.</summary>
/// <param name="Exact">The word as it is written, whatever the keyboard: normalised, in lower case, digits 0-9.</param>
/// <param name="Folded">The exact form without what readers leave out: tones, diacritics, hamza. Compared by suggestions.</param>
/// <param name="Stem">The folded form without endings; the folded form itself where the language has no stemmer.</param>
/// <param name="IsStopWord">So common in the language that a query need not match it.</param>
public sealed record TermForms(string Exact, string Folded, string Stem, bool IsStopWord);
