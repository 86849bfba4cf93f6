using Fairway.Input;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Fairway.Markup.Citations;

/// <summary>Reads <c>[^id]</c>, also straight after an exclamation mark, where CommonMark would begin an image.</summary>
internal sealed class CitationInlineParser : InlineParser
{
    public const string FootnoteDefinition = "A source is not defined in the text. Declare it under 'sources' in page.yaml and leave this line out.";

    public CitationInlineParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var afterExclamation = text[0] == '!';
        if (afterExclamation)
            text = text[1..];
        if (!text.StartsWith("[^"))
            return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        if (afterExclamation)
        {
            slice.Start++;
            processor.Inline = new LiteralInline("!") { Span = new SourceSpan(start, start), Line = line, Column = column };
            return true;
        }

        var reading = (MarkupReading)processor.Context!;
        var length = text.IndexOfAny(']', '\n', '\r');
        var id = length < 0 || text[length] != ']' ? "" : text[2..length].ToString();
        if (!Slug.IsValid(id))
        {
            reading.Report(start, MarkupFault.BadCitation, "This is not a citation such as [^home-office-2025]: lower-case letters, digits and hyphens. Write \\[^ for a bracket itself.");
            return false;
        }

        if (length + 1 < text.Length && text[length + 1] == ':' && IsAtLineStart(slice))
            reading.Report(start, MarkupFault.FootnoteDefinition, FootnoteDefinition);

        var (fileLine, fileColumn) = reading.Locate(start);
        slice.Start += length + 1;
        processor.Inline = new CitationInline
        {
            Reference = new SourceReference(id, fileLine, fileColumn),
            Span = new SourceSpan(start, start + length),
            Line = line,
            Column = column,
        };
        return true;
    }

    private static bool IsAtLineStart(StringSlice slice) => slice.PeekCharExtra(-1) is '\0' or '\n' or '\r';
}
