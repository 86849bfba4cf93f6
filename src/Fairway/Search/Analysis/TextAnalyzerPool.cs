using System.Collections.Concurrent;

namespace Fairway.Search.Analysis;

/// <summary>Analyzers of one language, lent to one thread each; they share what they remember.</summary>
public sealed class TextAnalyzerPool(LanguageAnalysis analysis, int memory = TextAnalyzerPool.QueryMemory)
{
    /// <summary>Words whose forms are remembered while an index is built.</summary>
    public const int BuildMemory = 262_144;

    /// <summary>Words whose forms are remembered for queries and passages: about 8 MB when it is full.</summary>
    public const int QueryMemory = 32_768;

    private readonly ConcurrentBag<TextAnalyzer> _idle = [];
    private readonly TermMemory _memory = new(analysis, memory);

    /// <summary>The tokens of a text in its order.</summary>
    public List<Token> Analyze(string text)
    {
        var tokens = new List<Token>();
        var analyzer = Rent();
        analyzer.Analyze(text, tokens);
        Return(analyzer);
        return tokens;
    }

    /// <summary>The forms of one word.</summary>
    public TermForms Forms(ReadOnlySpan<char> word) => _memory.Forms(word);

    public TextAnalyzer Rent() => _idle.TryTake(out var analyzer) ? analyzer : new TextAnalyzer(analysis, _memory);

    /// <summary>Gives back an analyzer whose work went well; one that threw is left to the garbage collector.</summary>
    public void Return(TextAnalyzer analyzer) => _idle.Add(analyzer);
}
