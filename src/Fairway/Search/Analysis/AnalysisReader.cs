using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Fairway.Search.Analysis;

/// <summary>Reads the declaration of a language's analysis.</summary>
public static class AnalysisReader
{
    private const int LongestSource = 1;

    /// <param name="json">The text of the file.</param>
    /// <param name="file">What an error names.</param>
    /// <exception cref="InvalidDataException">The text is not a declaration; the message says where and how to mend it.</exception>
    public static LanguageAnalysis Read(string json, string file)
    {
        try
        {
            return Declared(JsonSerializer.Deserialize(json, AnalysisDeclarationContext.Default.AnalysisDeclaration) ?? new AnalysisDeclaration());
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{file}: {fault.Message} The fields are listed in docs/formats/analysis.md.", fault);
        }
        catch (FormatException fault)
        {
            throw new InvalidDataException($"{file}: {fault.Message}", fault);
        }
    }

    private static LanguageAnalysis Declared(AnalysisDeclaration declared)
    {
        var letters = new LanguageAnalysis
        {
            Separators = ['_', .. declared.Separators ?? ""],
            Exact = [.. ExactRules(declared.Exact?.Rules), ExactForm.Of, .. LetterRule(declared.Exact?.Letters, "exact.letters")],
            Folding = Folding(declared.Folding ?? new FoldingDeclaration()),
        };
        return letters with
        {
            Stemming = declared.Stemming is { } stemming ? Stemming(stemming, letters) : null,
            StopWords = (declared.StopWords ?? []).SelectMany(Words).Select(word => Met(word, letters.Forms(word).Exact, "stopWords", "exact")).ToFrozenSet(StringComparer.Ordinal),
        };
    }

    private static ImmutableArray<TermRule> Folding(FoldingDeclaration declared) =>
    [
        .. Rules(declared.Rules, "folding.rules"),
        .. declared.Elisions is { } elided ? [Elision.Of(Words(elided))] : (TermRule[])[],
        .. LetterRule(Syllables(declared.Syllables), "folding.syllables"),
        .. LetterRule(declared.Letters, "folding.letters"),
        LetterFolding.Fold,
    ];

    private static TermRule Stemming(StemmingDeclaration declared, LanguageAnalysis letters)
    {
        var named = declared.Stemmer is { } name ? NamedRules.Stemmer(name) : null;
        IEnumerable<string> Folded(string? parted, string where) => Words(parted).Select(word => Met(word, letters.Fold(word), where, "folded"));

        // Ethiopic endings are of words parted into consonants and vowels, which are not written so anywhere.
        IEnumerable<string> Endings(string parted, string where) => GeezSyllables.Has(parted) ? Words(parted).Select(GeezSyllables.PartEnding) : Folded(parted, where);

        ImmutableArray<AffixGroup> Groups(List<AffixDeclaration?>? groups, string where, Func<string, string, IEnumerable<string>> affixes) =>
        [
            .. (groups ?? []).Select((group, i) => AffixGroup.Of(affixes(group?.Drop ?? "", where), group?.Keep ?? 0, group?.After)
                ?? throw new FormatException($"{where}[{i}] drops nothing or keeps fewer than {AffixGroup.LeastKeep} letters; it needs \"drop\", affixes parted by spaces, and \"keep\".")),
        ];

        var own = new AffixStemmer
        {
            Whole = Folded(declared.Whole, "stemming.whole"),
            Prefixes = Groups(declared.Prefixes, "stemming.prefixes", Folded),
            Endings = Groups(declared.Endings, "stemming.endings", Endings),
            Finals = LetterRule(declared.Finals, "stemming.finals").FirstOrDefault(),
            Undouble = declared.Undouble,
        };
        return named is null ? own.Stem : own.IsEmpty ? named : term => own.Stem(named(term));
    }

    /// <summary>The word, if it is as words are where it is looked for; no other would ever be met.</summary>
    private static string Met(string word, string form, string where, string what) => word == form
        ? word
        : throw new FormatException($"{where}: no word has '{word}' in its {what} form, which writes '{form}'; declare that.");

    /// <summary>Rules that see the word as written, composed, so that a letter is one letter.</summary>
    private static IEnumerable<TermRule> ExactRules(List<string?>? names) => names is null ? [] : Rules(names, "exact.rules").Prepend(word => word.Normalize());

    private static IEnumerable<TermRule> Rules(List<string?>? names, string where) => (names ?? []).Select(name => NamedRules.Rule(name ?? "", where));

    /// <summary>One rule or none from letters by what they become.</summary>
    private static IEnumerable<TermRule> LetterRule(Dictionary<string, string?>? becomes, string where)
    {
        if (becomes is null)
            return [];
        if (becomes.Keys.FirstOrDefault(to => to.Length > LongestSource) is { } tooLong)
            throw new FormatException($"{where}: '{tooLong}' is more than one letter; letters become one letter, or nothing (\"\").");

        var table = new Dictionary<char, char>();
        foreach (var (to, letters) in becomes)
            foreach (var letter in (letters ?? "").Where(letter => !table.TryAdd(letter, to.Length == 0 ? Letters.Nothing : to[0])))
                throw new FormatException($"{where}: '{letter}' (U+{(int)letter:X4}) becomes two things; leave it in one list.");
        return [Letters.Map(table)];
    }

    /// <summary>All vowels of Ethiopic consonants, from their first.</summary>
    private static Dictionary<string, string?>? Syllables(Dictionary<string, string?>? consonants) => consonants?
        .SelectMany(pair => Enumerable.Range(0, GeezSyllables.Vowels).Select(vowel => (To: Vowel(pair.Key, vowel), From: string.Concat((pair.Value ?? "").Select(letter => Vowel(letter.ToString(), vowel))))))
        .ToDictionary(each => each.To, each => (string?)each.From, StringComparer.Ordinal);

    private static string Vowel(string consonant, int vowel) => GeezSyllables.IsFirst(consonant)
        ? ((char)(consonant[0] + vowel)).ToString()
        : throw new FormatException($"folding.syllables: '{consonant}' is not an Ethiopic consonant in its first vowel, such as ሀ.");

    private static IEnumerable<string> Words(string? parted) => (parted ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
