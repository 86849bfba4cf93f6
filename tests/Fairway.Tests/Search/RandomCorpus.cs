using System.Collections.Immutable;
using CsCheck;
using Fairway.Languages;
using Fairway.Search;

namespace Fairway.Tests.Search;

/// <summary>Random documents and queries of few words, so that many documents match, many scores are equal, and many words come and go.</summary>
internal static class RandomCorpus
{
    public static readonly ImmutableArray<LanguageTag> Languages = [.. new[] { "en", "fa", "vi", "zh", "fa-AF" }.Select(LanguageTag.Parse)];

    private static readonly string[] _words =
    [
        "claim", "claims", "claimed", "asylum", "Asylum", "interview", "appeal", "boats", "boots", "2025", "9,099", "the", "of",
        "پناهندگی", "درخواست", "می‌خواهید", "حق", "tị", "nạn", "quyền", "đơn", "và", "café", "cafe", "庇护申请", "律师",
    ];

    private static readonly string[] _misspelt = ["asylm", "boets", "interveiw", "apeal", "quyenn", "پناهندهگی", "caffe", "zzzzzz"];

    private static readonly Gen<string> _word = One(_words);

    public static readonly Gen<string> Text = Words(_word, 12);

    public static readonly Gen<string> Query = Words(Gen.Frequency(
        (6, _word),
        (2, One(_misspelt)),
        (1, Gen.Select(_word, _word, (first, second) => $"\"{first} {second}\"")),
        (1, _word.Select(word => "-" + word))), 5);

    private static readonly Gen<SearchSection> _section = Gen.Select(Gen.Int[0, 3], Words(_word, 3), Words(_word, 30), (number, heading, text) =>
        number == 0 ? new SearchSection(null, null, text) : new SearchSection($"s{number}", heading, text));

    /// <summary>A document of one of so many subjects.</summary>
    public static Gen<SearchDocument> Document(int subjects) =>
        from subject in Gen.Int[0, subjects - 1]
        from language in One([.. Languages])
        from type in One("guidance", "policy")
        from title in Words(_word, 3)
        from summary in Text
        from sections in _section.Array[0, 3]
        from synonyms in Words(_word, 2).Array[0, 2]
        from topics in One("returns", "asylum").Array[0, 1]
        select new SearchDocument
        {
            Id = $"page:{subject}",
            Language = language,
            Type = type,
            Title = title,
            Summary = summary,
            Sections = [.. sections],
            Synonyms = [.. synonyms],
            Forms = [.. synonyms.Take(1)],
            Address = $"/{language}/{subject}",
            Date = new DateOnly(2026, 8, 20),
            Topics = [.. topics],
        };

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<string> Words(Gen<string> word, int most) => word.Array[0, most].Select(words => string.Join(' ', words));
}
