using Lucene.Net.Tartarus.Snowball;

namespace Fairway.Search.Analysis;

/// <summary>Lucene's normalisers and stemmers as rules.</summary>
internal static class LuceneRules
{
    /// <summary>A normaliser or stemmer that shortens a term in place.</summary>
    public static TermRule InPlace(Func<char[], int, int> step) => term =>
    {
        var letters = term.ToCharArray();
        return new string(letters, 0, step(letters, letters.Length));
    };

    /// <summary>A Snowball stemmer; a new one each time, for they have state, and terms are analysed once and remembered.</summary>
    public static TermRule Snowball<TStemmer>()
        where TStemmer : SnowballProgram, new() => term =>
    {
        var stemmer = new TStemmer();
        stemmer.SetCurrent(term);
        stemmer.Stem();
        return stemmer.Current;
    };
}
