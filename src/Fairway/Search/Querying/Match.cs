using Fairway.Languages;
using Fairway.Search.Indexing;

namespace Fairway.Search.Querying;

/// <summary>How near a document's language is to the reader's; nearer comes first.</summary>
internal enum Nearness
{
    /// <summary>The reader's own.</summary>
    Own,

    /// <summary>The same language of another region or script.</summary>
    Related,

    Other,
}

/// <summary>A subject that matched.</summary>
/// <param name="Version">The version to show.</param>
/// <param name="Bet">Its place among the best bets for the query, from 0; null if editors did not put it first.</param>
internal readonly record struct Match(Subject Subject, SubjectVersion Version, Nearness Nearness, float Score, int? Bet = null)
{
    public SearchDocument Document => Version.Document;

    /// <summary>What a match of another language's version counts for, where the version in the reader's language is shown.</summary>
    private const float OtherVersionWeight = 0.5f;

    /// <summary>What a match counts for where the query is the whole title: who types a name wants what is called so, not what is about it too.</summary>
    public const float NamedWeight = 2f;

    /// <summary>What a match counts for where the document says what holds no longer.</summary>
    private const float SupersededWeight = 0.5f;

    /// <summary>A match of a document in some language, as it counts for a reader.</summary>
    /// <param name="nearness">Of that language to the reader's.</param>
    public static Match For(LanguageTag reader, Subject subject, LanguageTag language, Nearness nearness, float score)
    {
        var own = nearness == Nearness.Own ? null : subject.In(reader);
        var version = own ?? subject.In(language)!;
        var weight = (own is null ? 1 : OtherVersionWeight) * (version.Document.IsSuperseded ? SupersededWeight : 1);
        return new Match(subject, version, own is null ? nearness : Nearness.Own, score * weight);
    }

    /// <summary>A subject that editors put first, in the reader's language or in the nearest that it has.</summary>
    public static Match BestBet(LanguageTag reader, Subject subject, int place)
    {
        var version = subject.Versions.OrderBy(version => NearnessOf(version.Document.Language, reader)).ThenBy(version => version.Document.Language).First();
        return new Match(subject, version, NearnessOf(version.Document.Language, reader), 0, place);
    }

    /// <summary>Whether this is the better of two matches of one subject.</summary>
    public bool IsBetterThan(Match other) =>
        Nearness != other.Nearness ? Nearness < other.Nearness
        : Score != other.Score ? Score > other.Score
        : Document.Language < other.Document.Language;

    public static Nearness NearnessOf(LanguageTag language, LanguageTag reader) =>
        language == reader ? Nearness.Own
        : language.Primary == reader.Primary ? Nearness.Related
        : Nearness.Other;
}
