using System.Collections.Concurrent;

namespace Fairway.Search.Analysis;

/// <summary>Analyzers of one language, lent to one thread each.</summary>
public sealed class TextAnalyzerPool(LanguageAnalysis analysis, int memory = TextAnalyzer.QueryMemory)
{
    private readonly ConcurrentBag<TextAnalyzer> _idle = [];

    /// <summary>The tokens of a text in its order.</summary>
    public List<Token> Analyze(string text)
    {
        var tokens = new List<Token>();
        var analyzer = Rent();
        analyzer.Analyze(text, tokens);
        Return(analyzer);
        return tokens;
    }

    public TextAnalyzer Rent() => _idle.TryTake(out var analyzer) ? analyzer : new TextAnalyzer(analysis, memory);

    /// <summary>Gives back an analyzer whose work went well; one that threw is left to the garbage collector.</summary>
    public void Return(TextAnalyzer analyzer) => _idle.Add(analyzer);
}
