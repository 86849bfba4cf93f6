using System.Collections.Frozen;
using Fairway.Languages;
using Fairway.Search.Analysis;
using Fairway.Search.Suggestions;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Fairway.Search.Indexing;

/// <summary>The documents of one language, with the statistics of that language alone, so that a word is as rare as it is among them.</summary>
internal sealed class LanguageIndex(LanguageTag language, Subject[] subjects, IndexReader reader, FrozenSet<string> stems, Vocabulary vocabulary, CompletionList completions)
{
    private readonly IndexSearcher _searcher = new(reader) { Similarity = BestMatching.Similarity };

    public LanguageTag Language { get; } = language;

    public LanguageAnalysis Analysis { get; } = AnalysisTable.For(language);

    public TextAnalyzerPool Analyzers { get; } = new(AnalysisTable.For(language));

    public Vocabulary Vocabulary { get; } = vocabulary;

    public CompletionList Completions { get; } = completions;

    public void Search(Query query, ICollector collector) => _searcher.Search(query, collector);

    /// <summary>What a number in the index stands for.</summary>
    public Subject SubjectOf(int number) => subjects[number];

    /// <summary>Whether any document has the word, or another word of its stem.</summary>
    public bool Knows(TermForms word) => stems.Contains(word.Stem);

    /// <summary>Documents with the term, or with several stems side by side in that order, or as far from it as the slop; null if one of the terms is in no document.</summary>
    public Query? Phrase(string field, IReadOnlyList<string> terms, float weight, int slop = 0)
    {
        if (terms.Count == 1)
            return Word(new Term(field, terms[0]), weight);

        var phrase = new PhraseQuery { Slop = slop, Boost = weight };
        foreach (var term in terms.Select(term => new Term(field, term)))
        {
            if (reader.DocFreq(term) == 0)
                return null;
            phrase.Add(term);
        }

        return phrase;
    }

    private TermQuery? Word(Term term, float weight)
    {
        var places = TermContext.Build(_searcher.TopReaderContext, term);
        return places.DocFreq == 0 ? null : new TermQuery(term, places) { Boost = weight };
    }
}
