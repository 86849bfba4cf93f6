using Lucene.Net.Index;

namespace Fairway.Search.Indexing;

/// <summary>How long one field of each document is, and what that takes from its matches.</summary>
/// <param name="shards">Of each shard, by the documents' numbers, the byte in which Lucene keeps a length; null where no document has the field.</param>
/// <param name="effects">By that byte, what BM25 adds to the count of a word below the fraction.</param>
internal sealed class FieldLengths(byte[]?[] shards, float[] effects)
{
    public float[] Effects { get; } = effects;

    /// <param name="average">Terms of a document, on average.</param>
    public static FieldLengths Of(string field, IReadOnlyList<AtomicReaderContext> shards, float average) => new(
        [.. shards.Select(shard => Bytes(shard.AtomicReader, field))],
        BestMatching.LengthEffects(field, average));

    public byte[]? In(int shard) => shards[shard];

    private static byte[]? Bytes(AtomicReader shard, string field)
    {
        if (shard.GetNormValues(field) is not { } norms)
            return null;
        var bytes = new byte[shard.MaxDoc];
        for (var number = 0; number < bytes.Length; number++)
            bytes[number] = (byte)norms.Get(number);
        return bytes;
    }
}
