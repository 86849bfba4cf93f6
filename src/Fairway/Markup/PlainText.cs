using System.Text;
using Markdig.Syntax.Inlines;

namespace Fairway.Markup;

/// <summary>The words of a text without its markup. Figures and citations are left out; white space is single.</summary>
internal static class PlainText
{
    public static string Of(ContainerInline? container)
    {
        var words = new StringBuilder();
        if (container is not null)
            Append(words, container);
        return Collapse(words);
    }

    /// <summary>Runs of white space become one space, none at the ends.</summary>
    public static string Collapse(StringBuilder words)
    {
        var length = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var character = char.IsWhiteSpace(words[i]) ? ' ' : words[i];
            if (character != ' ' || (length > 0 && words[length - 1] != ' '))
                words[length++] = character;
        }

        if (length > 0 && words[length - 1] == ' ')
            length--;
        return words.ToString(0, length);
    }

    private static void Append(StringBuilder words, ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    words.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    words.Append(code.ContentSpan);
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    words.Append(link.Url);
                    break;
                case LineBreakInline:
                    words.Append(' ');
                    break;
                case DelimiterInline delimiter:
                    words.Append(delimiter.ToLiteral());
                    Append(words, delimiter);
                    break;
                case ContainerInline inner:
                    Append(words, inner);
                    break;
            }
        }
    }
}
