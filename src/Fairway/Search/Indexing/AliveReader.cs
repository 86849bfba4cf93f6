using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Fairway.Search.Indexing;

/// <summary>A part of a shard as if its dead documents were deleted in it, so that a merge leaves them out.</summary>
internal sealed class AliveReader(AtomicReader part, FixedBitSet alive) : FilterAtomicReader(part)
{
    public override IBits LiveDocs { get; } = alive;

    public override int NumDocs { get; } = alive.Cardinality;
}
