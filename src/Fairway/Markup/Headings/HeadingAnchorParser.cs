using Fairway.Input;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Fairway.Markup.Headings;

/// <summary>Reads <c>{#anchor}</c> at the end of a heading.</summary>
internal sealed class HeadingAnchorParser : InlineParser
{
    public HeadingAnchorParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (processor.Block is not HeadingBlock heading || !text.StartsWith("{#"))
            return false;
        var end = text.IndexOf('}');
        if (end < 0 || !text[(end + 1)..].IsWhiteSpace())
            return false;

        var anchor = text[2..end].ToString();
        if (!Slug.IsValid(anchor))
        {
            var reading = (MarkupReading)processor.Context!;
            reading.Report(processor.GetSourcePosition(slice.Start), MarkupFault.BadAnchor, $"'{anchor}' is not an anchor: at most {Slug.MaxLength} lower-case letters a to z, digits and single hyphens.");
            return false;
        }

        heading.GetAttributes().Id = anchor;
        slice.Start += text.Length;
        if (processor.Inline is LiteralInline before)
            before.Content.TrimEnd();
        return true;
    }
}
