namespace Fairway.Search.Indexing;

/// <summary>
/// Decides which shards are written anew, so that a language never has more than four that are not full, and that the dead are never more than a part of the others. The
/// larger shards are written from what they have, without analysing a text again, and so seldom that each document is written once for each size.
/// </summary>
internal static class Consolidation
{
    /// <summary>Documents of a shard: few enough to share out among processors, many enough that a query visits few shards.</summary>
    public const int ShardSize = 4_096;

    /// <summary>Documents of the shard that is written with each update. To write one of them again takes one or two milliseconds.</summary>
    private const int MostRecent = 4;

    /// <summary>A shard in which more than this part is dead is written anew.</summary>
    private const double MostDead = 0.125;

    /// <summary>There is at most one shard from each size to below the next.</summary>
    private static readonly int[] _sizes = [1, MostRecent + 1, 32, 256, ShardSize / 2];

    /// <summary>The shards whose documents are written again together with new ones.</summary>
    public static List<Shard> Recent(IEnumerable<Shard> shards, int added)
    {
        var recent = shards.Where(shard => shard.Alive <= MostRecent).ToList();
        return added > 0 && recent.Sum(shard => shard.Alive) + added <= MostRecent ? recent : [];
    }

    /// <summary>The next shards, as those that each is made of.</summary>
    public static List<List<Shard>> Groups(IEnumerable<Shard> shards)
    {
        List<List<Shard>> groups = [.. shards.Where(shard => shard.Alive > 0).Select(shard => new List<Shard> { shard })];
        foreach (var (size, next) in _sizes.Zip(_sizes.Skip(1)))
        {
            var small = groups.Where(group => Alive(group) >= size && Alive(group) < next).ToList();
            groups = [.. groups.Except(small), .. Packed(small)];
        }

        return groups;
    }

    /// <summary>Whether the next shard is one that there is already.</summary>
    public static bool IsSettled(List<Shard> group) => group is [var shard] && shard.Dead <= MostDead * (shard.Alive + shard.Dead);

    private static IEnumerable<List<Shard>> Packed(List<List<Shard>> small)
    {
        var packed = new List<Shard>();
        foreach (var group in small)
        {
            if (packed.Sum(shard => shard.Alive) + Alive(group) > ShardSize)
            {
                yield return packed;
                packed = [];
            }

            packed.AddRange(group);
        }

        if (packed.Count > 0)
            yield return packed;
    }

    private static int Alive(List<Shard> group) => group.Sum(shard => shard.Alive);
}
