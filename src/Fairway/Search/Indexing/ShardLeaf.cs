using Lucene.Net.Index;

namespace Fairway.Search.Indexing;

/// <summary>A part of a language's index that Lucene searches at once.</summary>
/// <param name="First">The number in the shard of the part's first document.</param>
internal readonly record struct ShardLeaf(AtomicReaderContext Context, Shard Shard, int First)
{
    /// <summary>What a number in this part stands for; null if the document is dead.</summary>
    public Subject? SubjectOf(int number) => Shard.SubjectOf(First + number);
}
