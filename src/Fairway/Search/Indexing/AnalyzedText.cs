using Fairway.Search.Analysis;

namespace Fairway.Search.Indexing;

/// <summary>The tokens of a text's parts, one after the other; used again for document after document.</summary>
internal sealed class AnalyzedText
{
    public List<Token> Tokens { get; } = [];

    /// <summary>Index of the token after each part's last.</summary>
    public List<int> PartEnds { get; } = [];

    public void Read(IEnumerable<string> parts, TextAnalyzer analyzer)
    {
        Tokens.Clear();
        PartEnds.Clear();
        foreach (var part in parts)
        {
            analyzer.Analyze(part, Tokens);
            PartEnds.Add(Tokens.Count);
        }
    }
}
