using System.Collections.Immutable;
using CsCheck;
using Fairway.Sites.Merging;

namespace Fairway.Tests.Sites.Merging;

public sealed class SequenceMergeTests
{
    private static readonly Gen<ImmutableArray<string>> Texts = Gen.Char['a', 'f'].Select(letter => letter.ToString()).Array[0, 12].Select(letters => letters.ToImmutableArray());

    [Fact]
    public void What_only_one_changed_is_taken_whoever_it_was() => Gen.Select(Texts, Texts).Sample((was, now) =>
        Taken(SequenceMerge.Of(was, now, was)).SequenceEqual(now) && Taken(SequenceMerge.Of(was, was, now)).SequenceEqual(now));

    [Fact]
    public void What_both_changed_alike_is_taken_once() => Gen.Select(Texts, Texts).Sample((was, now) => Taken(SequenceMerge.Of(was, now, now)).SequenceEqual(now));

    [Fact]
    public void Every_piece_of_all_three_is_in_the_stretches_in_order() => Gen.Select(Texts, Texts, Texts).Sample((was, mine, theirs) =>
    {
        var stretches = SequenceMerge.Of(was, mine, theirs);
        return stretches.SelectMany(each => each.Base).SequenceEqual(was) && stretches.SelectMany(each => each.Mine).SequenceEqual(mine) && stretches.SelectMany(each => each.Theirs).SequenceEqual(theirs);
    });

    [Fact]
    public void Who_merges_with_whom_decides_nothing() => Gen.Select(Texts, Texts, Texts).Sample((was, mine, theirs) =>
        SequenceMerge.Of(was, mine, theirs).Select(each => (string.Concat(each.Mine), string.Concat(each.Theirs)))
            .SequenceEqual(SequenceMerge.Of(was, theirs, mine).Select(each => (string.Concat(each.Theirs), string.Concat(each.Mine)))));

    [Fact]
    public void Whatever_somebody_added_is_in_the_result_or_in_a_conflict() => Gen.Select(Texts, Gen.Int[0, 12], Gen.Int[0, 12]).Sample((was, one, other) =>
    {
        var mine = was.Insert(Math.Min(one, was.Length), "mine");
        var theirs = was.Insert(Math.Min(other, was.Length), "theirs");
        var pieces = SequenceMerge.Of(was, mine, theirs).SelectMany(each => each.Mine.Concat(each.Theirs)).ToList();
        return pieces.Contains("mine") && pieces.Contains("theirs");
    });

    [Fact]
    public void Neighbours_that_two_people_change_are_no_conflict() => Assert.Equal(
        ["a", "B", "C", "d"], Taken(SequenceMerge.Of(["a", "b", "c", "d"], ["a", "B", "c", "d"], ["a", "b", "C", "d"])));

    [Fact]
    public void What_two_people_add_at_one_place_is_a_conflict()
    {
        var conflict = Assert.Single(SequenceMerge.Of(["a", "b"], ["a", "x", "b"], ["a", "y", "b"]), stretch => stretch.Base.IsEmpty);

        Assert.Equal(("x", "y"), (conflict.Mine.Single(), conflict.Theirs.Single()));
    }

    /// <summary>What somebody changed; a conflict stands as a mark.</summary>
    private static IEnumerable<string> Taken(IEnumerable<SequenceMerge.Stretch> stretches) => stretches.SelectMany(each =>
        each.Mine.SequenceEqual(each.Base) ? each.Theirs : each.Theirs.SequenceEqual(each.Base) || each.Mine.SequenceEqual(each.Theirs) ? each.Mine : ["conflict"]);
}
