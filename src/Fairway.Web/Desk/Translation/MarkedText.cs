using System.Collections.Immutable;
using System.Text.Encodings.Web;
using Fairway.Content.Translating;
using Fairway.Sites.Differences;
using Microsoft.AspNetCore.Html;

namespace Fairway.Web.Desk.Translation;

/// <summary>Words of a unit with what changed in them, the codes that must stay and the words of the glossary marked.</summary>
/// <param name="runs">What was kept, added and removed.</param>
/// <param name="glossary">Where its words stand in a text, in order and apart; null for no such marks.</param>
internal sealed class MarkedText(ImmutableArray<WordRun> runs, Func<string, IEnumerable<(int Start, int Length)>>? glossary = null) : IHtmlContent
{
    public MarkedText(string text, Func<string, IEnumerable<(int Start, int Length)>>? glossary = null)
        : this([new WordRun(RunState.Kept, text)], glossary)
    {
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var (state, text) in runs)
        {
            var element = state switch
            {
                RunState.Added => "ins",
                RunState.Removed => "del",
                _ => null,
            };
            if (element is not null)
                writer.Write($"<{element}>");
            foreach (var (part, isCode) in InlineCodes.Parts(text))
            {
                if (isCode)
                    Mark(writer, encoder, "code", part);
                else
                    Words(writer, encoder, part);
            }

            if (element is not null)
                writer.Write($"</{element}>");
        }
    }

    private void Words(TextWriter writer, HtmlEncoder encoder, string text)
    {
        var end = 0;
        foreach (var (start, length) in glossary?.Invoke(text) ?? [])
        {
            encoder.Encode(writer, text[end..start]);
            Mark(writer, encoder, "word", text.Substring(start, length));
            end = start + length;
        }

        encoder.Encode(writer, text[end..]);
    }

    private static void Mark(TextWriter writer, HtmlEncoder encoder, string kind, string text)
    {
        writer.Write($"<span class=\"u-{kind}\">");
        encoder.Encode(writer, text);
        writer.Write("</span>");
    }
}
