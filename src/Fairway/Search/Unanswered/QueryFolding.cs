using System.Collections.Concurrent;
using Fairway.Languages;
using Fairway.Search.Analysis;

namespace Fairway.Search.Unanswered;

/// <summary>Makes one query of all its spellings.</summary>
internal sealed class QueryFolding
{
    /// <summary>Words whose forms are remembered, for each language.</summary>
    private const int Memory = 1024;

    private readonly ConcurrentDictionary<LanguageTag, TextAnalyzerPool> _analyzers = [];

    /// <summary>Null where there are no words, or more text than <see cref="SearchQuery.MaxTextLength"/>: many readers do not ask the same at such length.</summary>
    public UnansweredQuery? Fold(LanguageTag language, string text)
    {
        if (text.Length > SearchQuery.MaxTextLength)
            return null;
        var analyzers = _analyzers.GetOrAdd(language, tag => new TextAnalyzerPool(AnalysisTable.For(tag), Memory));
        var words = string.Join(' ', analyzers.Analyze(text).Select(token => token.Forms.Folded));
        // A few letters stand for whole phrases, and grow when they are normalised.
        return words.Length is 0 or > SearchQuery.MaxTextLength ? null : new UnansweredQuery(language, words);
    }
}
