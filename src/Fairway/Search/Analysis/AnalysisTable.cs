using System.Collections.Frozen;
using System.Collections.Immutable;
using Fairway.Languages;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Ckb;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Tartarus.Snowball.Ext;
using static Fairway.Search.Analysis.LuceneRules;

namespace Fairway.Search.Analysis;

/// <summary>The analysis of each language, by its tag. A language that is not here has words cut by Unicode's rules, exact forms and folded letters.</summary>
public static class AnalysisTable
{
    private const char ZeroWidthNonJoiner = '\u200C';

    /// <summary>Scripts where the non-joiner ends a part of a word that readers often type with a space.</summary>
    private static readonly ImmutableArray<char> _joinerParts = ['_', ZeroWidthNonJoiner];

    /// <summary>Used for every language that the table does not name.</summary>
    public static LanguageAnalysis Default { get; } = new();

    private static readonly LanguageAnalysis _persian = new()
    {
        Separators = _joinerParts,
        Exact = [ExactForm.Of, Letters.Map("كک يی ىی ےی ۀه ةه ھه ہه ەه ۂه")],
        Folding = [Letters.Map("آا أا إا ٱا ؤو ئی ء"), LetterFolding.Fold],
        Stemming = PersianStemming.Stem,
        StopWords = StopWords.Persian,
    };

    private static readonly LanguageAnalysis _turkish = new() { Exact = [TurkishCase.Lower, ExactForm.Of] };

    private static readonly FrozenDictionary<string, LanguageAnalysis> _table = new Dictionary<string, LanguageAnalysis>(StringComparer.Ordinal)
    {
        ["am"] = new() { Folding = [GeezFolding.FoldAmharic, LetterFolding.Fold] },
        ["ar"] = new()
        {
            Separators = _joinerParts,
            Exact = [ExactForm.Of, Letters.Map("کك یي ہه ھه")],
            Folding = [InPlace(new ArabicNormalizer().Normalize), Letters.Map("ٱا ؤو ئي"), LetterFolding.Fold],
            Stemming = InPlace(new ArabicStemmer().Stem),
            StopWords = StopWords.Arabic,
        },
        ["az"] = _turkish,
        ["ckb"] = new() { Exact = [InPlace(new SoraniNormalizer().Normalize), ExactForm.Of], Stemming = InPlace(new SoraniStemmer().Stem) },
        ["de"] = new() { Stemming = InPlace(new GermanLightStemmer().Stem) },
        ["en"] = new() { Folding = [EnglishFolding.DropPossessive, LetterFolding.Fold], Stemming = Snowball<EnglishStemmer>(), StopWords = StopWords.English },
        ["es"] = new() { Stemming = InPlace(new SpanishLightStemmer().Stem) },
        ["fa"] = _persian,
        ["fr"] = new() { Folding = [FrenchFolding.DropElision, LetterFolding.Fold], Stemming = InPlace(new FrenchLightStemmer().Stem) },
        ["hi"] = new() { Folding = [InPlace(new HindiNormalizer().Normalize), LetterFolding.Fold], Stemming = InPlace(new HindiStemmer().Stem) },
        ["it"] = new() { Stemming = InPlace(new ItalianLightStemmer().Stem) },
        ["ps"] = new()
        {
            Separators = _joinerParts,
            Exact = [ExactForm.Of, Letters.Map("كک گګ ىی")],
            Folding = [Letters.Map("يی ېی ۍی ئی ےی آا أا إا ؤو ةه ۀه هه ھه ہه ء"), LetterFolding.Fold],
        },
        ["pt"] = new() { Stemming = InPlace(new PortugueseLightStemmer().Stem) },
        ["ru"] = new() { Folding = [Letters.Map("ёе"), LetterFolding.Fold], Stemming = InPlace(new RussianLightStemmer().Stem) },
        ["ti"] = new() { Folding = [GeezFolding.FoldTigrinya, LetterFolding.Fold] },
        ["tr"] = _turkish,
        ["uk"] = new() { Folding = [Letters.Map("ґг"), LetterFolding.Fold] },
        ["ur"] = new()
        {
            Separators = _joinerParts,
            Exact = [ExactForm.Of, Letters.Map("كک يی ىی هہ ةہ ۀہ ۂہ ۃہ ەہ")],
            Folding = [Letters.Map("آا أا إا ؤو ئی ےی ء"), LetterFolding.Fold],
        },
        ["vi"] = new() { StopWords = StopWords.Vietnamese },
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The analysis of the tag, else of its language without region and script, else <see cref="Default"/>.</summary>
    public static LanguageAnalysis For(LanguageTag tag) =>
        _table.TryGetValue(tag.Value, out var own) ? own
        : _table.TryGetValue(tag.Value.Split('-')[0], out var language) ? language
        : Default;
}
