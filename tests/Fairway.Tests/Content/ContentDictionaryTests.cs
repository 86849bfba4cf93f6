using System.Collections.Immutable;
using CsCheck;
using Fairway.Content;

namespace Fairway.Tests.Content;

public sealed class ContentDictionaryTests
{
    [Fact]
    public void A_value_is_read_once_by_many()
    {
        var readings = 0;
        var value = new Deferred<string>(() => $"reading {Interlocked.Increment(ref readings)}");

        Parallel.For(0, 100, _ => Assert.Equal("reading 1", value.Value));
    }

    [Fact]
    public void A_reading_that_failed_is_tried_again()
    {
        var readings = 0;
        var value = new Deferred<string>(() => ++readings == 1 ? throw new IOException("The disk was away.") : "read");

        Assert.Throws<IOException>(() => value.Value);
        Assert.Equal("read", value.Value);
    }

    [Fact]
    public void What_changed_between_two_maps_is_found_without_reading() => Gen.Select(Gen.Int[0, 9].Array[0, 12], Gen.Int[0, 9].Array[0, 12]).Sample((set, removed) =>
    {
        var first = Enumerable.Range(0, 5).Select(Unread).ToImmutableSortedDictionary();
        var older = new ContentDictionary<int, string>(first);
        var newer = older.With([.. set.Select(key => KeyValuePair.Create(key, (Deferred<string>?)Unread(key).Value)), .. removed.Select(key => KeyValuePair.Create(key, (Deferred<string>?)null))]);

        var expected = set.Concat(removed.Where(key => key < 5)).Distinct().Where(key => key < 5 || newer.ContainsKey(key)).Order();
        Assert.Equal(expected, newer.ChangedSince(older));
        Assert.Equal(expected, older.ChangedSince(newer));
    });

    [Fact]
    public void Pages_are_ordered_as_their_paths()
    {
        string[] some = ["a", "a-b", "a0", "ab", "b", "b-1"];
        var names = Gen.Int[0, some.Length - 1].Select(i => some[i]);
        Gen.Select(names, names, names, names).Sample((section, slug, other, otherSlug) => Assert.Equal(
            Math.Sign(string.CompareOrdinal($"{section}/{slug}", $"{other}/{otherSlug}")),
            Math.Sign(PageId.Parse($"{section}/{slug}").CompareTo(PageId.Parse($"{other}/{otherSlug}")))));
    }

    private static KeyValuePair<int, Deferred<string>> Unread(int key) => KeyValuePair.Create(key, new Deferred<string>(() => throw new InvalidOperationException("This was to stay unread.")));
}
