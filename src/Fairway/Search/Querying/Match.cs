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

/// <summary>A subject that matched, with the document to show.</summary>
internal readonly record struct Match(Subject Subject, SearchDocument Document, Nearness Nearness, float Score)
{
    /// <summary>What a match of another language's version counts for, where the version in the reader's language is shown.</summary>
    private const float OtherVersionWeight = 0.5f;

    /// <summary>A match of a document in some language, as it counts for a reader.</summary>
    public static Match For(LanguageTag reader, Subject subject, LanguageTag language, float score)
    {
        if (subject.In(reader) is { } own)
            return new Match(subject, own, Nearness.Own, language == reader ? score : score * OtherVersionWeight);
        var nearness = language.Value.Split('-')[0] == reader.Value.Split('-')[0] ? Nearness.Related : Nearness.Other;
        return new Match(subject, subject.In(language)!, nearness, score);
    }

    /// <summary>Whether this is the better of two matches of one subject.</summary>
    public bool IsBetterThan(Match other) =>
        Nearness != other.Nearness ? Nearness < other.Nearness
        : Score != other.Score ? Score > other.Score
        : Document.Language < other.Document.Language;

    /// <summary>A number that is smaller for what comes first, and the same for those that only their ids put in order. A score is not negative, so its bits are in its order.</summary>
    public ulong Key => ((ulong)Nearness << 32) | (uint.MaxValue - BitConverter.SingleToUInt32Bits(Score));

    /// <summary>Best first: by nearness of the language, then by score; equals by id.</summary>
    public static int Compare(Match left, Match right) =>
        left.Nearness != right.Nearness ? left.Nearness.CompareTo(right.Nearness)
        : left.Score != right.Score ? right.Score.CompareTo(left.Score)
        : string.CompareOrdinal(left.Subject.Id, right.Subject.Id);
}
