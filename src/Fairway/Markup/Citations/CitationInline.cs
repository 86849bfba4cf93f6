using Markdig.Syntax.Inlines;

namespace Fairway.Markup.Citations;

/// <summary><c>[^id]</c>.</summary>
internal sealed class CitationInline : LeafInline
{
    public required SourceReference Reference { get; init; }
}
