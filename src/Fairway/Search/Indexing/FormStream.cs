using Fairway.Search.Analysis;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Fairway.Search.Indexing;

/// <summary>Gives Lucene one form of tokens that are analysed already, so that a text is cut once for both of its fields. A token whose form is null is left out.</summary>
internal sealed class FormStream : TokenStream
{
    /// <summary>Positions between two parts of a text, more than any phrase reaches over.</summary>
    private const int PartGap = 100;

    private readonly Func<TermForms, string?> _form;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private AnalyzedText? _text;
    private int _next;
    private int _part;

    public FormStream(Func<TermForms, string?> form)
    {
        _form = form;
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public void Replay(AnalyzedText text) => _text = text;

    public override void Reset()
    {
        base.Reset();
        _next = 0;
        _part = 0;
    }

    public override bool IncrementToken()
    {
        if (_text is null)
            return false;

        var gap = 0;
        while (_next < _text.Tokens.Count)
        {
            for (gap++; _part < _text.PartEnds.Count && _next >= _text.PartEnds[_part]; _part++)
                gap += PartGap;
            if (_form(_text.Tokens[_next++].Forms) is not { } term)
                continue;

            ClearAttributes();
            _increment.PositionIncrement = gap;
            _term.SetEmpty().Append(term);
            return true;
        }

        return false;
    }
}
