using Fairway.Sites.Differences;
using Fairway.Sites.History;

namespace Fairway.Web.Reading.History;

/// <summary>What a history and a comparison say of themselves.</summary>
internal static class HistoryWords
{
    /// <summary>What a release changed of the page: "Original text (English), sources and facts".</summary>
    public static MessageHtml Changed(Reader reader, PageParts parts)
    {
        var key = parts switch
        {
            PageParts.Facts => "history.facts",
            _ when reader.Tag == reader.Site.Languages.Source.Tag => "history.text",
            _ when parts.HasFlag(PageParts.Source | PageParts.Translation) => "history.both",
            _ when parts.HasFlag(PageParts.Translation) => "history.translation",
            _ => "history.source",
        };
        return new(reader.Messages, key, ("language", new Endonym(reader.Language)), ("source", new Endonym(reader.Site.Languages.Source)));
    }

    /// <summary>The original changed, and the reader's own text did not: that is what to look at.</summary>
    public static bool IsOfSource(Reader reader, PageParts parts) =>
        reader.Tag != reader.Site.Languages.Source.Tag && parts.HasFlag(PageParts.Source) && !parts.HasFlag(PageParts.Translation);

    /// <summary>What must be known before the comparison is read.</summary>
    public static IEnumerable<MessageHtml> Notices(Reader reader, ComparisonView comparison)
    {
        if (comparison.IsInstead)
            yield return new(reader.Messages, "diff.instead", ("language", new Endonym(reader.Language)), ("source", new Endonym(comparison.Language)));
        if (!comparison.Older)
            yield return new(reader.Messages, "diff.absent", ("release", comparison.From.Number));
        if (!comparison.Newer)
            yield return new(reader.Messages, "diff.absent", ("release", comparison.To.Number));
        if (comparison.IsSame)
            yield return new(reader.Messages, "diff.same");
        if (comparison.IsCoarse)
            yield return new(reader.Messages, "diff.coarse");
    }

    /// <summary>The kind of the block and, where it is wholly so, that it was added or removed.</summary>
    public static string Class(BlockDifference block)
    {
        var kind = block.Kind switch
        {
            BlockKind.Title => "d-title",
            BlockKind.Heading => "d-head",
            BlockKind.Item => "d-item",
            BlockKind.Row => "d-row",
            BlockKind.Code => "d-code",
            _ => "d-text",
        };
        return block.IsKept ? kind : kind + " d-new";
    }
}
