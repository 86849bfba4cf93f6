using System.Collections.Immutable;
using Fairway.Markup.Limits;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Fairway.Markup.Html;

/// <summary>Markdig's renderer, writing pieces. One for each text.</summary>
internal sealed class MarkupRenderer : HtmlRenderer
{
    private readonly PieceWriter _pieces;

    private MarkupRenderer(PieceWriter pieces)
        : base(pieces) => _pieces = pieces;

    /// <exception cref="OutputLimitException">The text becomes too much HTML.</exception>
    public static ImmutableArray<HtmlPiece> Render(MarkdownDocument document, MarkdownPipeline pipeline)
    {
        using var writer = new PieceWriter();
        var renderer = new MarkupRenderer(writer);
        pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToPieces();
    }

    public void Write(HtmlPiece piece)
    {
        Write(""); // Markdig thereby knows that it is no longer at the start of a line.
        _pieces.Add(piece);
    }

    /// <summary>Must stand at the start of a line.</summary>
    public void StartSection(string anchor) => _pieces.Add(new SectionStart(anchor));
}
