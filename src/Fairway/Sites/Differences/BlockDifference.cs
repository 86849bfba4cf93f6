using System.Collections.Immutable;

namespace Fairway.Sites.Differences;

/// <summary>A block of the older text, the newer, or both, in reading order.</summary>
/// <param name="Runs">Never empty. Without those removed they are the newer text, without those added the older.</param>
public sealed record BlockDifference(BlockKind Kind, ImmutableArray<WordRun> Runs)
{
    /// <summary>The block is the same in both.</summary>
    public bool IsKept => Runs is [{ State: RunState.Kept }];
}

/// <param name="Text">Whole words and what stands between them; letters are never parted from their marks.</param>
public readonly record struct WordRun(RunState State, string Text);

public enum RunState
{
    Kept,
    Removed,
    Added,
}
