using Fairway.Languages;
using Fairway.Search.Analysis;
using Fairway.Search.Indexing;

namespace Fairway.Search.Querying;

/// <summary>One query as each language reads it; each reads it once. For one thread.</summary>
internal sealed class LanguageReadings(QueryText text, IReadOnlyDictionary<LanguageTag, LanguageIndex> indexes)
{
    private readonly Dictionary<LanguageTag, LanguageQuery> _readings = [];

    /// <summary>The query in that language, whether or not it has documents.</summary>
    public LanguageQuery In(LanguageTag language)
    {
        if (_readings.TryGetValue(language, out var reading))
            return reading;
        var analyzers = indexes.TryGetValue(language, out var index) ? index.Analyzers : new TextAnalyzerPool(AnalysisTable.For(language));
        return _readings[language] = LanguageQuery.Read(text, analyzers);
    }
}
