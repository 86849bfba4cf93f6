using System.Collections.Frozen;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Ckb;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Tartarus.Snowball.Ext;
using static Fairway.Search.Analysis.LuceneRules;

namespace Fairway.Search.Analysis;

/// <summary>The rules and stemmers that a declaration may name.</summary>
internal static class NamedRules
{
    private static readonly FrozenDictionary<string, TermRule> _rules = new Dictionary<string, TermRule>
    {
        ["english:possessive"] = term => term.EndsWith("'s", StringComparison.Ordinal) ? term[..^2] : term,
        ["lucene:arabic-normalizer"] = InPlace(new ArabicNormalizer().Normalize),
        ["lucene:hindi-normalizer"] = InPlace(new HindiNormalizer().Normalize),
        ["lucene:indic-normalizer"] = InPlace(new Lucene.Net.Analysis.In.IndicNormalizer().Normalize),
        ["lucene:persian-normalizer"] = InPlace(new PersianNormalizer().Normalize),
        ["lucene:sorani-normalizer"] = InPlace(new SoraniNormalizer().Normalize),
        ["turkish:case"] = word => word.Replace('I', 'ı').Replace('İ', 'i'),
        ["cut:apostrophe"] = term => term.IndexOf('\'', StringComparison.Ordinal) is > 1 and var at ? term[..at] : term,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, TermRule> _stemmers = new Dictionary<string, TermRule>
    {
        ["lucene:arabic"] = InPlace(new ArabicStemmer().Stem),
        ["lucene:english-minimal"] = InPlace(new EnglishMinimalStemmer().Stem),
        ["lucene:french-light"] = InPlace(new FrenchLightStemmer().Stem),
        ["lucene:german-light"] = InPlace(new GermanLightStemmer().Stem),
        ["lucene:greek"] = InPlace(new GreekStemmer().Stem),
        ["lucene:hindi"] = InPlace(new HindiStemmer().Stem),
        ["lucene:italian-light"] = InPlace(new ItalianLightStemmer().Stem),
        ["lucene:portuguese-light"] = InPlace(new PortugueseLightStemmer().Stem),
        ["lucene:russian-light"] = InPlace(new RussianLightStemmer().Stem),
        ["lucene:sorani"] = InPlace(new SoraniStemmer().Stem),
        ["lucene:spanish-light"] = InPlace(new SpanishLightStemmer().Stem),
        ["snowball:english"] = Snowball<EnglishStemmer>(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <exception cref="FormatException">There is no such rule; the message lists those that there are.</exception>
    public static TermRule Rule(string name, string where) => Named(_rules, name, where, "rule");

    /// <inheritdoc cref="Rule"/>
    public static TermRule Stemmer(string name) => Named(_stemmers, name, "stemming.stemmer", "stemmer");

    private static TermRule Named(FrozenDictionary<string, TermRule> named, string name, string where, string what) => named.TryGetValue(name, out var rule)
        ? rule
        : throw new FormatException($"{where}: there is no {what} '{name}'; there are {string.Join(", ", named.Keys.Order(StringComparer.Ordinal))}.");
}
