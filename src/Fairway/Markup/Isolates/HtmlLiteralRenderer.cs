using System.Text.RegularExpressions;
using Fairway.Markup.Html;
using Fairway.Markup.Links;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Fairway.Markup.Isolates;

/// <summary>
/// Plain words. In a right-to-left paragraph, what is written with the digits 0-9 and signs between them is one thing that runs from left to right, which the
/// rules of bidirectional text would take apart: the sign of a pound, the hyphen of a range and each bracket of "(4)(2)" follow the words around them.
/// </summary>
internal sealed partial class HtmlLiteralRenderer : MarkupObjectRenderer<LiteralInline>
{
    private LeafBlock? _block;
    private bool _isRightToLeft;

    protected override void Write(MarkupRenderer renderer, LiteralInline obj)
    {
        var text = obj.Content;
        if (!renderer.EnableHtmlForInline || !IsRightToLeft(obj) || IsInPhoneLink(obj))
        {
            if (renderer.EnableHtmlEscape)
                renderer.WriteEscape(ref text);
            else
                renderer.Write(ref text);
            return;
        }

        var written = 0;
        var words = text.ToString();
        foreach (var match in OneThing().EnumerateMatches(words))
        {
            renderer.WriteEscape(words.AsSpan(written, match.Index - written));
            renderer.Write("<bdi dir=\"ltr\">");
            renderer.WriteEscape(words.AsSpan(match.Index, match.Length));
            renderer.Write("</bdi>");
            written = match.Index + match.Length;
        }

        renderer.WriteEscape(words.AsSpan(written));
    }

    /// <summary>Of the paragraph, heading or cell that it stands in: the words beside a number decide where its signs go.</summary>
    private bool IsRightToLeft(LiteralInline literal)
    {
        ContainerInline? container = literal.Parent;
        while (container?.Parent is { } outer)
            container = outer;
        if (container?.ParentBlock is { } block && block != _block)
        {
            _block = block;
            _isRightToLeft = PlainText.Of(block.Inline).Any(IsRightToLeftLetter);
        }

        return container?.ParentBlock is not null && _isRightToLeft;
    }

    // Hebrew, Arabic, Syriac, Thaana, N'Ko and their forms (Unicode standard annex 9, types R and AL of the scripts in use).
    private static bool IsRightToLeftLetter(char c) => c is (>= '\u0590' and <= '\u08ff') or (>= '\ufb1d' and <= '\ufdff') or (>= '\ufe70' and <= '\ufeff') && char.IsLetter(c);

    private static bool IsInPhoneLink(Inline inline)
    {
        for (var container = inline.Parent; container is not null; container = container.Parent)
        {
            if (container is LinkInline link && link.Target() is PhoneTarget)
                return true;
        }

        return false;
    }

    /// <summary>A telephone number; money, and a range of it; a percentage; a paragraph or subsection in brackets; a range.</summary>
    [GeneratedRegex(
        """
        (?<![\p{L}\p{N}])
        (?:
          \+ [0-9] (?:[\ \u00a0]?[0-9]){5,14}
          | 0 [0-9]{2,4} (?:[\ \u00a0][0-9]{3,4}){1,3}
          | [£€$] [0-9][0-9.,]* (?:[-\u2013][£€$]?[0-9][0-9.,]*)?
          | (?:[0-9]{1,4}[A-Z]{0,4})? (?:\([0-9a-z]{1,4}\))+ (?<=[0-9][A-Z]{0,4}\([0-9a-z]{1,4}\)|\)\([0-9a-z]{1,4}\)|\([0-9]{1,3}\))
          | [0-9][0-9.,:]* [-\u2013] [0-9][0-9.,:]* %?
          | [0-9][0-9.,]* %
        )
        (?<![.,:])
        (?![\p{L}\p{N}%])
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex OneThing();
}
