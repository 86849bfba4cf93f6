using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Fairway.Search.Analysis;

/// <summary>How text of one language becomes terms: a declaration, run by <see cref="TextAnalyzer"/>.</summary>
public sealed record LanguageAnalysis
{
    /// <summary>Characters that part words here though Unicode lets them join, such as the zero-width non-joiner of Persian.</summary>
    public ImmutableArray<char> Separators { get; init; } = ['_'];

    /// <summary>From the word as written to its exact form.</summary>
    public ImmutableArray<TermRule> Exact { get; init; } = [ExactForm.Of];

    /// <summary>From the exact form to the folded form.</summary>
    public ImmutableArray<TermRule> Folding { get; init; } = [LetterFolding.Fold];

    /// <summary>From the folded form to the stem. It sees folded terms only, so that what folds alike is stemmed alike.</summary>
    public TermRule? Stemming { get; init; }

    /// <summary>Exact forms of words so common that a query need not match them; only their stems are indexed, for phrases.</summary>
    public FrozenSet<string> StopWords { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The three forms of a word as it is written.</summary>
    public TermForms Forms(string word)
    {
        var exact = Apply(Exact, word);
        var folded = Fold(exact);
        var stem = Stemming is null || folded.Length == 0 ? folded : Stemming(folded);
        return new TermForms(exact, folded, stem.Length == 0 ? folded : stem, StopWords.Contains(exact));
    }

    /// <summary>The folded form of an exact form; the exact form itself where folding leaves nothing.</summary>
    public string Fold(string exact) => Apply(Folding, exact) is { Length: > 0 } folded ? folded : exact;

    private static string Apply(ImmutableArray<TermRule> rules, string term)
    {
        foreach (var rule in rules)
            term = rule(term);
        return term;
    }
}
