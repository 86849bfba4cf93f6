using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Fairway.Search.Analysis;

/// <summary>Takes declared prefixes, then endings, from folded words: of each group at most one, groups in their order. Ethiopic endings are looked for in syllables parted into consonants and vowels.</summary>
internal sealed class AffixStemmer
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _whole = FrozenSet<string>.Empty.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that are never cut, and not cut into.</summary>
    public required IEnumerable<string> Whole
    {
        init => _whole = value.SelectMany(word => new[] { word, GeezSyllables.Part(word) }).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public required ImmutableArray<AffixGroup> Prefixes { get; init; }

    public required ImmutableArray<AffixGroup> Endings { get; init; }

    /// <summary>What the last letter becomes when nothing more is cut: kitab as kitap.</summary>
    public required TermRule? Finals { get; init; }

    /// <summary>Whether a doubled last letter becomes one.</summary>
    public required bool Undouble { get; init; }

    public bool IsEmpty => Prefixes.IsEmpty && Endings.IsEmpty && Finals is null && !Undouble;

    public string Stem(string term)
    {
        ReadOnlySpan<char> word = term;
        foreach (var group in Prefixes)
        {
            if (_whole.Contains(word))
                return word.ToString();
            word = group.CutStart(word);
        }

        if (_whole.Contains(word))
            return word.ToString();

        var syllables = GeezSyllables.Has(word);
        if (syllables)
            word = GeezSyllables.Part(word);
        foreach (var group in Endings)
        {
            if (_whole.Contains(word))
                break;
            word = group.CutEnd(word);
        }

        word = Ended(word);
        return syllables ? GeezSyllables.Join(word) : word.SequenceEqual(term) ? term : word.ToString();
    }

    private ReadOnlySpan<char> Ended(ReadOnlySpan<char> word)
    {
        if (Undouble && word.Length > AffixGroup.UsualKeep + 1 && word[^1] == word[^2])
            word = word[..^1];
        if (Finals is null || word.Length <= AffixGroup.UsualKeep)
            return word;
        var last = word[^1].ToString();
        var final = Finals(last);
        return final == last ? word : string.Concat(word[..^1], final);
    }
}
