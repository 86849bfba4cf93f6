using System.Text.Json.Serialization;

namespace Fairway.Search.Analysis;

/// <summary>A language's analysis as its file says it; docs/formats/analysis.md says what each field means.</summary>
internal sealed class AnalysisDeclaration
{
    public string? Note { get; set; }

    public string? Separators { get; set; }

    public ExactDeclaration? Exact { get; set; }

    public FoldingDeclaration? Folding { get; set; }

    public StemmingDeclaration? Stemming { get; set; }

    public List<string?>? StopWords { get; set; }
}

internal sealed class ExactDeclaration
{
    public List<string?>? Rules { get; set; }

    public Dictionary<string, string?>? Letters { get; set; }
}

internal sealed class FoldingDeclaration
{
    public List<string?>? Rules { get; set; }

    public string? Elisions { get; set; }

    public Dictionary<string, string?>? Syllables { get; set; }

    public Dictionary<string, string?>? Letters { get; set; }
}

internal sealed class StemmingDeclaration
{
    public string? Stemmer { get; set; }

    public string? Whole { get; set; }

    public List<AffixDeclaration?>? Prefixes { get; set; }

    public List<AffixDeclaration?>? Endings { get; set; }

    public Dictionary<string, string?>? Finals { get; set; }

    public bool Undouble { get; set; }
}

internal sealed class AffixDeclaration
{
    public string? Drop { get; set; }

    public int Keep { get; set; } = AffixGroup.UsualKeep;

    public string? After { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(AnalysisDeclaration))]
internal sealed partial class AnalysisDeclarationContext : JsonSerializerContext;
