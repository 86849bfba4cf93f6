using CsCheck;
using Fairway.Content;

namespace Fairway.Tests.Content;

/// <summary>A site that is edited again and again: each state that was accepted is the ground for the next.</summary>
public sealed class ContentUpdatePropertyTests
{
    private const int Runs = 150;

    private static readonly Gen<Func<MemoryTree, MemoryTree>[]> Days = TreeEdits.Days(ContentTrees.Minimal());

    [Fact]
    public void An_update_says_what_a_whole_reading_says() => Days.Sample(
        days =>
        {
            var (files, tree) = (ContentTrees.Minimal(), ContentTrees.Read(ContentTrees.Minimal()));
            foreach (var edit in days)
            {
                var edited = edit(files);
                var whole = ContentReader.Read(edited, CancellationToken.None);
                var update = ContentReader.Update(tree, edited, files.ChangesTo(edited), CancellationToken.None);

                Assert.Equal(whole.Faults, update.Faults);
                Assert.Equal(Text(whole.Tree), Text(update.Tree));
                (files, tree) = update.Tree is null ? (files, tree) : (edited, update.Tree);
            }
        },
        iter: Runs);

    [Fact]
    public void Any_day_reads_as_it_did_on_that_day() => Days.Sample(
        days =>
        {
            var accepted = new List<(MemoryTree Files, ContentTree Tree)> { (ContentTrees.Minimal(), ContentTrees.Read(ContentTrees.Minimal())) };
            foreach (var edit in days)
            {
                var (files, tree) = accepted[^1];
                var edited = edit(files);
                if (ContentReader.Update(tree, edited, files.ChangesTo(edited), CancellationToken.None).Tree is { } next)
                    accepted.Add((edited, next));
            }

            var (latest, current) = accepted[^1];
            foreach (var (files, then) in accepted)
            {
                var past = ContentReader.AsAt(current, files, latest.ChangesTo(files), CancellationToken.None);
                Assert.Equal(TreeText.Of(then), TreeText.Of(past));
                foreach (var (tag, messages) in then.Messages)
                    Assert.All(messages.Entries, entry => Assert.Equal(entry.Value.Text, past.Messages[tag][entry.Key]));
            }
        },
        iter: Runs);

    private static string Text(ContentTree? tree) => tree is null ? "refused" : TreeText.Of(tree) + TreeText.OfMessages(tree);
}
