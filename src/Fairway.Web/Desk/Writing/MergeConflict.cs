using Fairway.Sites.Merging;

namespace Fairway.Web.Desk.Writing;

/// <summary>Something that two people changed differently.</summary>
/// <param name="Name">Of the file; empty for the whole page, of which one took away what the other changed.</param>
/// <param name="Piece">The three.</param>
/// <param name="IsWhole">A file that is not text, or that one took away: one of the two is taken as it is.</param>
internal sealed record MergeConflict(string Name, MergePiece Piece, bool IsWhole)
{
    public bool Allows(MergeSide side) => side switch
    {
        MergeSide.None => false,
        MergeSide.Mine or MergeSide.Theirs => true,
        MergeSide.Both => !IsWhole && Piece is { Field: null, Mine: not null, Theirs: not null },
        _ => !IsWhole,
    };

    /// <summary>What is written in its place; null for nothing.</summary>
    public string? Text(MergeChoice choice) => choice.Side switch
    {
        MergeSide.Theirs => Piece.Theirs,
        MergeSide.Base => Piece.Base,
        MergeSide.Both => $"{Piece.Mine}\n\n{Piece.Theirs}",
        MergeSide.Own => string.IsNullOrWhiteSpace(choice.Own) ? null : choice.Own.ReplaceLineEndings("\n").Trim('\n'),
        _ => Piece.Mine,
    };
}
