using Fairway.Languages;
using Fairway.Search.Analysis;
using Fairway.Search.Suggestions;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Fairway.Search.Indexing;

/// <summary>The documents of one language, with the statistics of that language alone, so that a word is as rare as it is among them.</summary>
internal sealed class LanguageIndex(LanguageTag language, Subject[] subjects, IndexReader reader, Vocabulary vocabulary, CompletionList completions)
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
    public bool Knows(TermForms word) => SearchText.All.Any(text => reader.DocFreq(new Term(text.StemField, word.Stem)) > 0);
}
