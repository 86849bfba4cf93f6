using System.Text.Encodings.Web;
using Fairway.Search;
using Microsoft.AspNetCore.Html;

namespace Fairway.Web.Reading.Search;

/// <summary>
/// Text with its matches in <c>mark</c>. Digits in groups, as telephone numbers are written, are isolated from what stands around them: in a right-to-left
/// sentence the groups would change places, and a reader would call another number.
/// </summary>
internal sealed class MarkedHtml(MarkedText marked) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var end = 0;
        foreach (var (start, length) in DigitGroups(marked.Text))
        {
            WritePart(writer, encoder, end, start);
            end = start + length;
            writer.Write("<bdi class=\"digits\" dir=\"ltr\">");
            WritePart(writer, encoder, start, end);
            writer.Write("</bdi>");
        }

        WritePart(writer, encoder, end, marked.Text.Length);
    }

    private void WritePart(TextWriter writer, HtmlEncoder encoder, int from, int to)
    {
        var end = from;
        foreach (var (start, length) in marked.Marks)
        {
            var (first, last) = (Math.Max(start, from), Math.Min(start + length, to));
            if (first >= last)
                continue;
            encoder.Encode(writer, marked.Text[end..first]);
            end = last;
            writer.Write("<mark>");
            encoder.Encode(writer, marked.Text[first..last]);
            writer.Write("</mark>");
        }

        encoder.Encode(writer, marked.Text[end..to]);
    }

    /// <summary>Runs of two groups or more, of the digits 0 to 9, with one space between them.</summary>
    private static IEnumerable<(int Start, int Length)> DigitGroups(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var (end, groups) = (start, 0);
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                groups++;
                while (end < text.Length && char.IsAsciiDigit(text[end]))
                    end++;
                if (end + 1 < text.Length && text[end] == ' ' && char.IsAsciiDigit(text[end + 1]))
                    end++;
            }

            if (groups > 1)
                yield return (start, end - start);
            start = Math.Max(start, end);
        }
    }
}
