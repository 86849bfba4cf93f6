using System.Collections.Immutable;
using System.Text;
using Fairway.Sites.Differences;

namespace Fairway.Web.Desk.Review;

/// <summary>Compares what a draft changes, file by file and page by page.</summary>
internal static class DraftChanges
{
    /// <summary>Of both files together. Longer ones are data, and have a page of their own.</summary>
    public const int MostBytes = 1024 * 1024;

    private static readonly string[] Texts = [".md", ".yaml", ".json", ".txt"];

    public static ShownFile Of(DraftComparison comparison, ChangedPart part, CancellationToken cancellationToken)
    {
        var before = comparison.BeforeFiles.Has(part.Path) ? comparison.BeforeFiles.Read(part.Path, cancellationToken) : [];
        var after = comparison.Files[part.Path] ?? [];
        var isText = Texts.Contains(Path.GetExtension(part.Path)) && before.Length + after.Length <= MostBytes;
        return new(part, before.Length, isText ? ShownDifference.Of(Lines(before), Lines(after)) : null);
    }

    /// <returns>No difference where the check refuses the draft: such a page cannot be made.</returns>
    public static ShownPage Of(DraftComparison comparison, RenderedPage page) => new(
        page,
        comparison.After is { } after
            ? ShownDifference.Of(PageBlocks.Of(comparison.Before, page.Page, page.Language.Tag) ?? [], PageBlocks.Of(after, page.Page, page.Language.Tag) ?? [])
            : null);

    private static ImmutableArray<TextBlock> Lines(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n").TrimEnd('\n');
        return text.Length == 0 ? [] : [.. text.Split('\n').Select(line => new TextBlock(BlockKind.Code, line))];
    }
}
