using Fairway.Search.Analysis;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Fairway.Search.Indexing;

/// <summary>Gives Lucene one form of tokens that are analysed already, so that a text is cut once for both of its fields.</summary>
internal sealed class FormStream : TokenStream
{
    /// <summary>Positions between two parts of a text, more than any phrase reaches over.</summary>
    private const int PartGap = 100;

    private readonly Func<TermForms, string> _form;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private AnalyzedText? _text;
    private int _next;
    private int _part;

    public FormStream(Func<TermForms, string> form)
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
        if (_text is null || _next >= _text.Tokens.Count)
            return false;

        ClearAttributes();
        var gap = 1;
        while (_part < _text.PartEnds.Count && _next >= _text.PartEnds[_part])
        {
            _part++;
            gap = PartGap;
        }

        _increment.PositionIncrement = gap;
        _term.SetEmpty().Append(_form(_text.Tokens[_next++].Forms));
        return true;
    }
}
