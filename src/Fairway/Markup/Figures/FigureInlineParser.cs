using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Fairway.Markup.Figures;

/// <summary>Reads <c>{{…}}</c>. What is not a figure stays text and is a fault: braces must never reach a reader unnoticed.</summary>
internal sealed class FigureInlineParser : InlineParser
{
    /// <summary>UTF-16 units between the braces; names are at most 64 each.</summary>
    private const int MaxLength = 200;

    public FigureInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{')
            return false;

        var reading = (MarkupReading)processor.Context!;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var inside = slice.AsSpan()[2..];
        inside = inside[..Math.Min(inside.Length, MaxLength)];
        var length = inside.IndexOfAny('}', '\n', '\r');
        if (length < 0 || length + 1 >= inside.Length || inside[length] != '}' || inside[length + 1] != '}')
        {
            reading.Report(start, MarkupFault.BadFigure, "These braces are not closed by '}}' on the same line. Close them, or write \\{{ for braces themselves.");
            slice.Start += 2;
            processor.Inline = new LiteralInline("{{") { Span = new SourceSpan(start, start + 1), Line = line, Column = column };
            return true;
        }

        var text = inside[..length].ToString();
        var end = start + length + 3;
        slice.Start += length + 4;
        if (!FigureSyntax.TryParse(text, out var figure, out var problem))
        {
            reading.Report(start, MarkupFault.BadFigure, problem);
            processor.Inline = new LiteralInline($"{{{{{text}}}}}") { Span = new SourceSpan(start, end), Line = line, Column = column };
            return true;
        }

        var (fileLine, fileColumn) = reading.Locate(start);
        processor.Inline = new FigureInline
        {
            Reference = new FigureReference(figure.Dataset, figure.Figure, figure.Part, figure.At, fileLine, fileColumn),
            Span = new SourceSpan(start, end),
            Line = line,
            Column = column,
        };
        return true;
    }
}
