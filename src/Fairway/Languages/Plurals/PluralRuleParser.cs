using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Fairway.Languages.Plurals;

/// <summary>
/// Reads one rule in CLDR's syntax (UTS 35, part 3, section 5.1), such as <c>n % 10 = 3 and n % 100 != 13</c>.
/// CLDR's samples after <c>@</c> may follow and are passed over.
/// </summary>
internal ref struct PluralRuleParser
{
    private readonly ReadOnlySpan<char> _text;
    private int _at;

    private PluralRuleParser(ReadOnlySpan<char> text) => _text = text;

    /// <param name="fault">When false: what was expected, and at which character from 1.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out PluralCondition? condition, [NotNullWhen(false)] out string? fault)
    {
        var samples = text.IndexOf('@', StringComparison.Ordinal);
        var parser = new PluralRuleParser(samples < 0 ? text : text.AsSpan(0, samples));
        condition = parser.ReadCondition(out fault);
        return condition is not null;
    }

    private PluralCondition? ReadCondition(out string? fault)
    {
        var alternatives = ImmutableArray.CreateBuilder<ImmutableArray<PluralRelation>>();
        do
        {
            var relations = ImmutableArray.CreateBuilder<PluralRelation>();
            do
            {
                if (ReadRelation(out fault) is not { } relation)
                    return null;
                relations.Add(relation);
            }
            while (Take("and"));
            alternatives.Add(relations.ToImmutable());
        }
        while (Take("or"));

        SkipSpace();
        if (_at < _text.Length)
        {
            fault = Expected("'and', 'or' or the end");
            return null;
        }

        return new PluralCondition(alternatives.ToImmutable());
    }

    private PluralRelation? ReadRelation(out string? fault)
    {
        fault = null;
        SkipSpace();
        if (_at == _text.Length || !"niftvwce".Contains(_text[_at], StringComparison.Ordinal))
        {
            fault = Expected("one of the operands n, i, f, t, v, w, c, e");
            return null;
        }

        var operand = _text[_at++];
        long? modulus = null;
        if (Take("%"))
        {
            modulus = ReadNumber();
            if (modulus is null or 0)
            {
                fault = Expected("a number above zero after '%'");
                return null;
            }
        }

        var negated = Take("!=");
        if (!negated && !Take("="))
        {
            fault = Expected("'=' or '!='");
            return null;
        }

        var ranges = ImmutableArray.CreateBuilder<(long, long)>();
        do
        {
            var from = ReadNumber();
            var to = from is not null && Take("..") ? ReadNumber() : from;
            if (from is null || to is null || to < from)
            {
                fault = Expected("a number, or a range such as 3..10");
                return null;
            }

            ranges.Add((from.Value, to.Value));
        }
        while (Take(","));
        return new PluralRelation(operand, modulus, negated, ranges.ToImmutable());
    }

    private long? ReadNumber()
    {
        SkipSpace();
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            _at++;
        return long.TryParse(_text[start.._at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private bool Take(string token)
    {
        SkipSpace();
        if (!_text[_at..].StartsWith(token, StringComparison.Ordinal))
            return false;
        _at += token.Length;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t')
            _at++;
    }

    private readonly string Expected(string what) => string.Create(CultureInfo.InvariantCulture, $"at character {_at + 1}, {what} was expected");
}
