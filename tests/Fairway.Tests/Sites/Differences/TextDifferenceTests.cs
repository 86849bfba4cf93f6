using System.Collections.Immutable;
using System.Diagnostics;
using CsCheck;
using Fairway.Sites.Differences;

namespace Fairway.Tests.Sites.Differences;

public sealed class TextDifferenceTests
{
    /// <summary>What each of these takes on an idle machine is a tenth of a second or less; the tests may run on one that is not.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly string[] Alike = ["one two three", "one two four", "یک دو سه", "یک دو چهار"];

    private static readonly Gen<ImmutableArray<TextBlock>> AnyBlocks = Gen.Select(
            Gen.Int[0, (int)BlockKind.Code].Select(kind => (BlockKind)kind),
            Gen.OneOf(WordsTests.AnyText, Gen.Int[0, Alike.Length - 1].Select(i => Alike[i])),
            (kind, text) => new TextBlock(kind, text.Length == 0 ? "." : text))
        .Array[0, 12].Select(blocks => blocks.ToImmutableArray());

    [Fact]
    public void Without_what_was_removed_it_is_the_newer_text_and_without_what_was_added_the_older() =>
        Gen.Select(AnyBlocks, AnyBlocks).Sample((old, @new) =>
        {
            var difference = TextDifference.Between(old, @new);

            Assert.Equal(old, Without(RunState.Added, difference));
            Assert.Equal(@new, Without(RunState.Removed, difference));
            Assert.Equal(old.SequenceEqual(@new), difference.IsEmpty);
            Assert.All(difference.Blocks, block => Assert.DoesNotContain(block.Runs, run => run.Text.Length == 0));
        });

    [Theory]
    [InlineData("You must be told before it starts.", "You must be told in advance.", "You must be told [-before it starts-][+in advance+].")]
    [InlineData("It is free.", "It is free. Call now.", "It is free.[+ Call now.+]")]
    [InlineData("You have 28 days.", "You have 14 days.", "You have [-28-][+14+] days.")]
    [InlineData("شما ۲۸ روز وقت دارید.", "شما ۱۴ روز وقت دارید.", "شما [-۲۸-][+۱۴+] روز وقت دارید.")]
    [InlineData("باید می\u200cگفت که نمی\u200cآید", "باید می\u200cگوید که نمی\u200cآید", "باید [-می\u200cگفت-][+می\u200cگوید+] که نمی\u200cآید")]
    [InlineData("Bạn có quyền kháng cáo.", "Bạn có quyền khiếu nại.", "Bạn có quyền [-kháng cáo-][+khiếu nại+].")]
    [InlineData("ጥያቄ አለዎት።", "ጥያቄ የለዎትም።", "ጥያቄ [-አለዎት-][+የለዎትም+]።")]
    [InlineData("10,342 people came in 2024", "10,351 people came in 2024", "[-10,342-][+10,351+] people came in 2024")]
    public void Whole_words_are_marked(string old, string @new, string expected) =>
        Assert.Equal(expected, Written(TextDifference.Between(Paragraphs(old), Paragraphs(@new))));

    [Fact]
    public void A_block_that_shares_its_words_is_compared_by_word_and_another_is_not()
    {
        var old = Paragraphs("First, as it is.", "You can appeal within 28 days of the letter.", "Nothing of this stays here.", "Last, as it is.");
        var @new = Paragraphs("First, as it is.", "Quite another thing was put before.", "You can appeal within 14 days of the letter.", "Last, as it is.");

        var difference = TextDifference.Between(old, @new);

        Assert.Equal(
            """
            First, as it is.
            [+Quite another thing was put before.+]
            You can appeal within [-28-][+14+] days of the letter.
            [-Nothing of this stays here.-]
            Last, as it is.
            """,
            Written(difference));
        Assert.False(difference.IsCoarse);
    }

    [Fact]
    public void A_paragraph_that_became_a_heading_is_removed_and_added() => Assert.Equal(
        "[-Deadline-]\n[+Deadline+]",
        Written(TextDifference.Between([new(BlockKind.Paragraph, "Deadline")], [new(BlockKind.Heading, "Deadline")])));

    [Fact]
    public void Ten_thousand_changed_words_are_compared_in_time()
    {
        var old = Numbered(500, block => string.Join(' ', Enumerable.Range(0, 20).Select(word => $"w{word}-{block} old{word}{block}")));
        var @new = Numbered(500, block => string.Join(' ', Enumerable.Range(0, 20).Select(word => $"w{word}-{block} new{word}{block}")));

        var (difference, time) = Timed(() => TextDifference.Between(old, @new));

        Assert.Equal(10_000, difference.Blocks.SelectMany(block => block.Runs).Count(run => run.State == RunState.Added));
        Assert.True(time < Patience, $"{time}");
    }

    [Fact]
    public void A_paragraph_beyond_the_limit_is_removed_and_added_whole()
    {
        var old = Paragraphs(string.Join(' ', Enumerable.Range(0, 30_000)));
        var @new = Paragraphs(string.Join(' ', Enumerable.Range(10, 30_000)));

        var (difference, time) = Timed(() => TextDifference.Between(old, @new));

        Assert.True(difference.IsCoarse);
        Assert.Equal([RunState.Removed, RunState.Added], difference.Blocks.SelectMany(block => block.Runs).Select(run => run.State));
        Assert.True(time < Patience, $"{time}");
    }

    [Fact]
    public void The_largest_texts_that_share_nothing_are_told_in_time()
    {
        var old = Numbered(10_000, block => $"old {block} of these");
        var @new = Numbered(10_000, block => $"new {block} of those");

        var (difference, time) = Timed(() => TextDifference.Between(old, @new));

        Assert.True(difference.IsCoarse);
        Assert.Equal(20_000, difference.Blocks.Length);
        Assert.True(time < Patience, $"{time}");
    }

    [Fact]
    public void The_most_that_is_compared_by_word_is_compared_in_time()
    {
        var words = TextDifference.MostWords / 4;
        var old = Numbered(20, block => $"{block} same same same " + string.Join(' ', Enumerable.Range(0, words).Select(word => word % 2 == 0 ? "same" : $"old{word}")));
        var @new = Numbered(20, block => $"{block} same same same " + string.Join(' ', Enumerable.Range(0, words).Select(word => word % 2 == 0 ? "same" : $"new{word}")));

        var (difference, time) = Timed(() => TextDifference.Between(old, @new));

        Assert.True(difference.IsCoarse);
        Assert.Equal(old, Without(RunState.Added, difference));
        Assert.True(time < Patience, $"{time}");
    }

    private static ImmutableArray<TextBlock> Paragraphs(params string[] texts) => [.. texts.Select(text => new TextBlock(BlockKind.Paragraph, text))];

    private static ImmutableArray<TextBlock> Numbered(int count, Func<int, string> text) => Paragraphs([.. Enumerable.Range(0, count).Select(text)]);

    private static (TextDifference Difference, TimeSpan Time) Timed(Func<TextDifference> compare)
    {
        var start = Stopwatch.GetTimestamp();
        return (compare(), Stopwatch.GetElapsedTime(start));
    }

    private static ImmutableArray<TextBlock> Without(RunState state, TextDifference difference) =>
    [
        .. difference.Blocks
            .Where(block => block.Runs.Any(run => run.State != state))
            .Select(block => new TextBlock(block.Kind, string.Concat(block.Runs.Where(run => run.State != state).Select(run => run.Text)))),
    ];

    private static string Written(TextDifference difference) => string.Join('\n', difference.Blocks.Select(block => string.Concat(block.Runs.Select(run => run.State switch
    {
        RunState.Removed => $"[-{run.Text}-]",
        RunState.Added => $"[+{run.Text}+]",
        _ => run.Text,
    }))));
}
