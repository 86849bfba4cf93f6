using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Fairway.Markup.Limits;

namespace Fairway.Markup.Html;

/// <summary>What Markdig writes to: gathers constant HTML, cut where the site has something to fill in, and stops at <see cref="MarkupLimits.Output"/>.</summary>
internal sealed class PieceWriter : TextWriter
{
    private readonly ImmutableArray<HtmlPiece>.Builder _pieces = ImmutableArray.CreateBuilder<HtmlPiece>();
    private readonly StringBuilder _html = new();
    private int _written;

    public PieceWriter()
        : base(CultureInfo.InvariantCulture) => CoreNewLine = ['\n'];

    public override Encoding Encoding => Encoding.Unicode;

    public void Add(HtmlPiece piece)
    {
        Cut();
        _pieces.Add(piece);
    }

    public ImmutableArray<HtmlPiece> ToPieces()
    {
        Cut();
        return _pieces.ToImmutable();
    }

    public override void Write(char value)
    {
        Grow(1);
        _html.Append(value);
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Grow(buffer.Length);
        while (BadCharacters.IndexIn(buffer) is >= 0 and var bad)
        {
            // Only the numeric entities of titles and code come this far.
            _html.Append(buffer[..bad]).Append('\ufffd');
            buffer = buffer[(bad + 1)..];
        }

        _html.Append(buffer);
    }

    private void Grow(int length)
    {
        _written += length;
        if (_written > MarkupLimits.Output)
            throw new OutputLimitException();
    }

    private void Cut()
    {
        if (_html.Length == 0)
            return;
        _pieces.Add(new StaticHtml(_html.ToString()));
        _html.Clear();
    }
}
