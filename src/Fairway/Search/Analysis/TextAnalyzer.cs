using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Fairway.Search.Analysis;

/// <summary>Cuts text into words by Unicode's rules (UAX 29) and gives each its forms. Has state: one thread at a time; see <see cref="TextAnalyzerPool"/>.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The tokenizer holds managed memory only, and lives as long as the index.")]
public sealed class TextAnalyzer
{
    private readonly char[] _separators;
    private readonly TermMemory _memory;
    private readonly StandardTokenizer _tokenizer = new(LuceneVersion.LUCENE_48, TextReader.Null);
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly ITypeAttribute _type;
    private readonly SignRun _signs = new();

    public TextAnalyzer(LanguageAnalysis analysis, TermMemory memory)
    {
        _memory = memory;
        _separators = [.. analysis.Separators];
        _term = _tokenizer.GetAttribute<ICharTermAttribute>();
        _offset = _tokenizer.GetAttribute<IOffsetAttribute>();
        _type = _tokenizer.GetAttribute<ITypeAttribute>();
    }

    /// <summary>Appends the tokens of a text in its order. Words of more than 255 characters are left out.</summary>
    public void Analyze(string text, List<Token> tokens)
    {
        var clean = Clean(text);
        using var reader = new StringReader(clean);
        _tokenizer.SetReader(reader);
        _tokenizer.Reset();
        while (_tokenizer.IncrementToken())
        {
            var (start, end) = (_offset.StartOffset, _offset.EndOffset);
            if (SignRun.Takes(_type.Type))
            {
                if (!_signs.Continues(start))
                    Flush(clean, tokens);
                _signs.Add(clean, start, end);
                continue;
            }

            Flush(clean, tokens);
            Append(_term.Buffer.AsSpan(0, _term.Length), start, end, tokens);
        }

        _tokenizer.End();
        // In Lucene.Net this ends one reading; the tokenizer is ready for the next text.
        _tokenizer.Dispose();
        Flush(clean, tokens);
    }

    private void Flush(string text, List<Token> tokens)
    {
        foreach (var (start, end) in _signs.TakePairs())
            Append(text.AsSpan(start, end - start), start, end, tokens);
    }

    private void Append(ReadOnlySpan<char> word, int start, int end, List<Token> tokens)
    {
        var forms = _memory.Forms(word);
        if (forms.Exact.Length > 0)
            tokens.Add(new Token(forms, start, end));
    }

    /// <summary>The text with separators and broken surrogates as spaces: as long as it was, so that offsets hold.</summary>
    private string Clean(string text)
    {
        var first = FirstUnclean(text);
        if (first < 0)
            return text;

        var clean = text.ToCharArray();
        for (var i = first; i < clean.Length; i++)
        {
            if (char.IsHighSurrogate(clean[i]) && i + 1 < clean.Length && char.IsLowSurrogate(clean[i + 1]))
                i++;
            else if (char.IsSurrogate(clean[i]) || _separators.Contains(clean[i]))
                clean[i] = ' ';
        }

        return new string(clean);
    }

    private int FirstUnclean(ReadOnlySpan<char> text)
    {
        var separator = text.IndexOfAny(_separators);
        var surrogate = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        return separator < 0 ? surrogate : surrogate < 0 ? separator : Math.Min(separator, surrogate);
    }
}
