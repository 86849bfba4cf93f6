using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace Fairway.Sites.Differences;

/// <summary>
/// Reads the blocks of a body that <see cref="Markup.MarkupDocument"/> has rendered. The HTML is read rather than the parsed text, since only there do
/// figures, dates and terms stand as readers saw them; it is this program's own, so a scanner does. Left out: numbers of citations, which change
/// whenever one is put before them; drawings; and the tables of charts, which are data and have a history of their own.
/// </summary>
internal sealed class HtmlBlocks
{
    private static readonly ImmutableArray<string> LeftOut = ["svg", "details", "sup"];

    private readonly ImmutableArray<TextBlock>.Builder _blocks = ImmutableArray.CreateBuilder<TextBlock>();
    private readonly StringBuilder _text = new();
    private int _lists;
    private int _cells;
    private bool _isHeading;
    private bool _isRow;
    private bool _isCode;

    public static ImmutableArray<TextBlock> Read(string html)
    {
        var blocks = new HtmlBlocks();
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            blocks.AddText(html.AsSpan(at..(open < 0 ? html.Length : open)));
            if (open < 0)
                break;
            var end = TagEnd(html, open);
            var tag = NameOf(html, open);
            at = LeftOut.Contains(tag) ? PastElement(html, tag, end) : end;
            blocks.Take(tag);
        }

        blocks.Cut();
        return blocks._blocks.ToImmutable();
    }

    /// <summary>Behind the tag; a sign inside the quotation marks of an attribute does not end it.</summary>
    private static int TagEnd(string html, int open)
    {
        var isQuoted = false;
        for (var at = open; at < html.Length; at++)
        {
            if (html[at] == '"')
                isQuoted = !isQuoted;
            else if (html[at] == '>' && !isQuoted)
                return at + 1;
        }

        return html.Length;
    }

    /// <summary><c>p</c>, or <c>/p</c> for its end.</summary>
    private static string NameOf(string html, int open)
    {
        var end = open + 1;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || (html[end] == '/' && end == open + 1)))
            end++;
        return html[(open + 1)..end];
    }

    /// <summary>Behind the end of an element, which may hold others of its name.</summary>
    private static int PastElement(string html, string name, int at)
    {
        for (var depth = 1; depth > 0;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
                return html.Length;
            at = TagEnd(html, open);
            var inner = NameOf(html, open);
            depth += inner == name ? 1 : inner.Length == name.Length + 1 && inner[0] == '/' && inner.EndsWith(name, StringComparison.Ordinal) ? -1 : 0;
        }

        return at;
    }

    private void Take(string tag)
    {
        switch (tag)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Cut();
                _isHeading = true;
                break;
            case "/h1" or "/h2" or "/h3" or "/h4" or "/h5" or "/h6":
                Cut();
                _isHeading = false;
                break;
            case "ul" or "ol":
                Cut();
                _lists++;
                break;
            case "/ul" or "/ol":
                Cut();
                _lists--;
                break;
            case "tr" or "/tr":
                Cut();
                _isRow = tag == "tr";
                _cells = 0;
                break;
            case "td" or "th":
                if (_cells++ > 0)
                    _text.Append(" · ");
                break;
            case "pre" or "/pre":
                Cut();
                _isCode = tag == "pre";
                break;
            case "br":
                _text.Append(_isCode ? '\n' : ' ');
                break;
            case "p" or "/p" or "li" or "/li" or "div" or "/div" or "blockquote" or "/blockquote" or "figure" or "/figure" or "figcaption" or "/figcaption" or "hr":
                if (!_isRow)
                    Cut();
                break;
        }
    }

    private void AddText(ReadOnlySpan<char> html)
    {
        if (!html.IsEmpty)
            _text.Append(WebUtility.HtmlDecode(html.ToString()));
    }

    private void Cut()
    {
        var text = _isCode ? _text.ToString().Trim('\n') : Markup.PlainText.Collapse(_text);
        _text.Clear();
        if (text.Length > 0)
            _blocks.Add(new(KindNow(), text));
    }

    private BlockKind KindNow() => this switch
    {
        { _isCode: true } => BlockKind.Code,
        { _isHeading: true } => BlockKind.Heading,
        { _isRow: true } => BlockKind.Row,
        { _lists: > 0 } => BlockKind.Item,
        _ => BlockKind.Paragraph,
    };
}
