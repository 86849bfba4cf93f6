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
        return _readings[language] = indexes.TryGetValue(language, out var index)
            ? LanguageQuery.Read(text, index)
            : LanguageQuery.Read(text, AnalysisTable.For(language), new TextAnalyzerPool(AnalysisTable.For(language)));
    }
}
