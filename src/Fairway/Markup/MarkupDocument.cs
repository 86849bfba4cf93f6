using System.Collections.Immutable;
using System.Text;
using Fairway.Markup.Html;
using Fairway.Markup.Limits;

namespace Fairway.Markup;

/// <summary>A parsed text: what it refers to, its headings, its plain words for search; rendered per language and site. Immutable; rendering is safe for many threads.</summary>
public sealed class MarkupDocument
{
    /// <summary>Level 2 and deeper, in order.</summary>
    public required ImmutableArray<MarkupHeading> Headings { get; init; }

    /// <summary>Every figure, chart, term, page and source that the text names, in order.</summary>
    public required ImmutableArray<MarkupReference> References { get; init; }

    /// <summary>Addresses of other sites (<c>https:</c> or <c>http:</c>) that the text links to, in order, each once.</summary>
    public ImmutableArray<string> OutsideLinks { get; init; } = [];

    /// <summary>The text without markup, cut at headings: what search indexes. Figures are left out.</summary>
    public required ImmutableArray<MarkupSection> Sections { get; init; }

    /// <summary>A text without words; also what stands for a text that was refused.</summary>
    internal static MarkupDocument Empty { get; } = new() { Headings = [], References = [], Sections = [] };

    /// <summary>The text as HTML, done but for what the site fills in: rendering joins them, and the syntax tree need not be kept.</summary>
    internal ImmutableArray<HtmlPiece> Pieces { get; init; } = [];

    /// <summary>The whole text as HTML.</summary>
    /// <exception cref="OutputLimitException">With its figures and charts, it is more than <see cref="MarkupLimits.Output"/>.</exception>
    public string Render(IMarkupContext context)
    {
        var html = new StringBuilder();
        foreach (var piece in Pieces)
            Write(piece, html, context, written: 0);
        return html.ToString();
    }

    /// <summary>The text as HTML, cut before each level 2 heading, so that a stale section can be replaced by its source. Joined, it is what <see cref="Render"/> gives.</summary>
    /// <exception cref="OutputLimitException">With its figures and charts, it is more than <see cref="MarkupLimits.Output"/>.</exception>
    public ImmutableArray<RenderedSection> RenderSections(IMarkupContext context)
    {
        var sections = ImmutableArray.CreateBuilder<RenderedSection>();
        var html = new StringBuilder();
        string? anchor = null;
        var written = 0;
        foreach (var piece in Pieces)
        {
            if (piece is SectionStart start)
            {
                Cut();
                anchor = start.Anchor;
            }
            else
            {
                Write(piece, html, context, written);
            }
        }

        Cut();
        return sections.ToImmutable();

        void Cut()
        {
            if (html.Length > 0)
                sections.Add(new RenderedSection(anchor, html.ToString()));
            written += html.Length;
            html.Clear();
        }
    }

    private static void Write(HtmlPiece piece, StringBuilder html, IMarkupContext context, int written)
    {
        piece.Write(html, context);
        if (written + html.Length > MarkupLimits.Output)
            throw new OutputLimitException();
    }
}

/// <param name="Level">2 to 6.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Anchor">Unique in the text: given by <c>{#anchor}</c>, else made of the words.</param>
/// <param name="Line">In the file, from 1.</param>
public sealed record MarkupHeading(int Level, string Text, string Anchor, int Line);

/// <param name="Anchor">Null before the first heading.</param>
/// <param name="Heading">Null before the first heading.</param>
/// <param name="Text">Plain text; paragraphs parted by a line feed, cells of a table's row by <see cref="CellMark"/>.</param>
public sealed record MarkupSection(string? Anchor, string? Heading, string Text)
{
    public const string CellMark = " · ";
}

/// <param name="Anchor">Of its level 2 heading; null before the first.</param>
public sealed record RenderedSection(string? Anchor, string Html);
