using System.Text;
using Fairway.Releases;
using Fairway.Releases.Git;

namespace Fairway.Tests.Releases.Git;

public sealed class ReleaseCommitTests
{
    private const string Digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static readonly GitId Tree = new(new string('a', 40));
    private static readonly DateTimeOffset Published = new(2026, 11, 27, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public void An_activity_is_the_third_trailer_and_is_read_back()
    {
        var commit = Encode("A note.", new ActivityHead(4711, Digest));

        Assert.EndsWith($"\n\nA note.\n\nFairway-Release: 12\nFairway-Kind: publication\nFairway-Activity: 4711 {Digest}\n", Encoding.UTF8.GetString(commit.Bytes), StringComparison.Ordinal);
        var (release, parent) = ReleaseCommit.Read(commit)!.Value;
        Assert.Equal((12, "A note.", new ActivityHead(4711, Digest), null), (release.Number, release.Note, release.Activity, parent));
    }

    [Fact]
    public void A_commit_without_an_activity_is_written_and_read_as_before()
    {
        var commit = Encode("A note.", null);

        Assert.EndsWith("\n\nA note.\n\nFairway-Release: 12\nFairway-Kind: publication\n", Encoding.UTF8.GetString(commit.Bytes), StringComparison.Ordinal);
        Assert.Null(ReleaseCommit.Read(commit)!.Value.Release.Activity);
    }

    [Theory]
    [InlineData($"Text.\nFairway-Activity: 1 {Digest}")]
    [InlineData($"Text.\n\nFairway-Release: 12\nFairway-Kind: publication\nFairway-Activity: 1 {Digest}")]
    public void A_line_of_the_note_that_looks_like_an_activity_is_of_the_note(string note)
    {
        foreach (var activity in (ActivityHead?[])[null, new ActivityHead(2, Digest)])
        {
            var release = ReleaseCommit.Read(Encode(note, activity))!.Value.Release;
            Assert.Equal((note, activity), (release.Note, release.Activity));
        }
    }

    [Theory]
    [InlineData("Fairway-Activity: 0 " + Digest)]
    [InlineData("Fairway-Activity: 01 " + Digest)]
    [InlineData("Fairway-Activity: -1 " + Digest)]
    [InlineData("Fairway-Activity: 99999999999999999999 " + Digest)]
    [InlineData("Fairway-Activity: 1  " + Digest)]
    [InlineData("Fairway-Activity: 1 " + Digest + " ")]
    [InlineData("Fairway-Activity: 1 " + Digest + "0")]
    [InlineData("Fairway-Activity: 1 9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08")]
    [InlineData("Fairway-Activity: 1")]
    [InlineData("Fairway-Activity: ")]
    [InlineData("fairway-activity: 1 " + Digest)]
    [InlineData("Fairway-Activity: 1 " + Digest + "\nFairway-Activity: 1 " + Digest)]
    [InlineData("Fairway-Other: 1 " + Digest)]
    public void Anything_else_behind_the_trailers_is_no_commit_of_fairway(string line)
    {
        var sound = Encode("A note.", null);
        var altered = GitObject.Of(GitObjectKind.Commit, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(sound.Bytes) + line + "\n"));

        Assert.Null(ReleaseCommit.Read(altered));
        Assert.Null(ReleaseCommit.Decode(
            ReleaseId.Parse(altered.Id.Hex), Tree.Hex, "An editor", Published, $"A note.\n\nFairway-Release: 12\nFairway-Kind: publication\n{line}\n"));
    }

    [Fact]
    public void A_head_of_no_entry_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new ActivityHead(0, Digest));
        Assert.Throws<ArgumentException>(() => new ActivityHead(1, Digest[1..]));
    }

    private static GitObject Encode(string note, ActivityHead? activity) => ReleaseCommit.Encode(Tree, null, 12, Published, "An editor", note, ReleaseKind.Publication, activity);
}
