using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Search.Analysis;
using Fairway.Search.Querying;
using Fairway.Search.Suggestions;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Fairway.Search.Indexing;

/// <summary>The documents of one language, with the statistics of that language alone, so that a word is as rare as it is among them.</summary>
internal sealed class LanguageIndex
{
    /// <summary>Matches that one generation of the memory keeps for each document: with 8 bytes each and two generations, half a kilobyte, less than its texts take in the index.</summary>
    private const int KeptPerDocument = 32;

    /// <summary>What a word takes in it beside its matches, counted as so many of them.</summary>
    private const int MatchOverhead = 16;

    /// <summary>Of a small index.</summary>
    private const int FewestKept = 20_000;

    /// <summary>Stems whose documents were counted that one generation of the memory keeps.</summary>
    private const int KeptCounts = 10_000;

    private readonly ShardSearcher _searcher;
    private readonly BoundedMemory<string, int> _saying = new(KeptCounts, _ => 1, StringComparer.Ordinal);

    public LanguageIndex(LanguageTag language, ImmutableArray<Shard> shards, TermCounts stems, Vocabulary vocabulary, TextAnalyzerPool analyzers)
    {
        (Language, Shards, Stems, Vocabulary, Analyzers) = (language, shards, stems, vocabulary, analyzers);
        Documents = shards.Sum(shard => shard.Alive);
        _searcher = new ShardSearcher(shards);
        Leaves = _searcher.Leaves();
        Memory = new(Math.Max(FewestKept, (long)KeptPerDocument * Documents), matches => MatchOverhead + matches.Sum(shard => (long)(shard?.Documents.Length ?? 0)));
    }

    public LanguageTag Language { get; }

    public TextAnalyzerPool Analyzers { get; }

    public ImmutableArray<Shard> Shards { get; }

    public ImmutableArray<ShardLeaf> Leaves { get; }

    /// <summary>How many documents there are.</summary>
    public int Documents { get; }

    /// <summary>What was found in it before.</summary>
    public BoundedMemory<MatchKey, TextMatches?[]> Memory { get; }

    public TermCounts Stems { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>The subject that has a document in this language; null if it has none.</summary>
    public Subject? Find(string id)
    {
        foreach (var shard in Shards)
            if (shard.Find(id) is { } subject)
                return subject;
        return null;
    }

    /// <summary>Whether any document has the word, or another word of its stem.</summary>
    public bool Knows(TermForms word) => Stems.Of(word.Stem) > 0;

    /// <summary>Subjects whose whole title in this language is these folded words, joined by spaces.</summary>
    public IEnumerable<Subject> Named(string words) => Shards.SelectMany(shard => shard.Completions.Named(words).Select(shard.SubjectOf).OfType<Subject>());

    /// <summary>For one query.</summary>
    public TermFinder Finder() => new(_searcher.TopReaderContext);

    /// <summary>Documents that have the word in the text of theirs in which most have it. The words that the glossary adds are of every language, and do not count.</summary>
    public int DocumentsSaying(string stem, TermFinder finder) =>
        Stems.Of(stem) == 0 ? 0 : _saying.Get(stem, _ => SearchText.Own.Max(text => DocumentsWith(new Term(text.StemField, stem), finder)));

    /// <summary>Titles and headings that begin with what was typed, or have words that do.</summary>
    public ImmutableArray<SearchCompletion> Complete(string typed, int limit) => CompletionList.StartingWith(
        CompletionList.Key(typed, Analyzers),
        [.. Shards.Select(shard => (shard.Completions, (Func<int, bool>)(number => shard.SubjectOf(number) is not null)))],
        limit);

    /// <summary>Documents with the term, or with several stems side by side in that order, or as far from it as the slop; null if one of the terms is in no document.</summary>
    public Weight? Phrase(TermFinder finder, string field, IReadOnlyList<string> terms, float weight, int slop = 0)
    {
        if (terms.Count == 1)
            return _searcher.Word(new Term(field, terms[0]), finder, weight);

        var phrase = new PhraseQuery { Slop = slop, Boost = weight };
        foreach (var term in terms.Select(term => new Term(field, term)))
        {
            if (DocumentsWith(term, finder) == 0)
                return null;
            phrase.Add(term);
        }

        return _searcher.CreateNormalizedWeight(phrase);
    }

    private int DocumentsWith(Term term, TermFinder finder) => _searcher.DocumentsWith(term, finder.Find(term));
}
