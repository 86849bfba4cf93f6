using Markdig.Syntax.Inlines;

namespace Fairway.Markup.Figures;

/// <summary><c>{{dataset.figure}}</c>.</summary>
internal sealed class FigureInline : LeafInline
{
    public required FigureReference Reference { get; init; }
}
