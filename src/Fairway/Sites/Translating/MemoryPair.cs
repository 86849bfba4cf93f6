using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Sites.Differences;

namespace Fairway.Sites.Translating;

/// <summary>Words of a source text with their translation.</summary>
/// <param name="Source">As the editor wrote them.</param>
/// <param name="Target">In the language of the memory.</param>
/// <param name="Page">Where they stand.</param>
public sealed record MemoryPair(string Source, string Target, PageId Page);

/// <summary>An earlier translation of words that are to be translated.</summary>
/// <param name="Pair">As it stands.</param>
/// <param name="Likeness">Of its source to what is to be translated; 1 for the same words.</param>
/// <param name="Runs">From its source to what is to be translated.</param>
public sealed record MemoryMatch(MemoryPair Pair, double Likeness, ImmutableArray<WordRun> Runs)
{
    public bool IsExact => Runs is [{ State: RunState.Kept }];
}
