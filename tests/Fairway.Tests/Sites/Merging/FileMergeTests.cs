using CsCheck;
using Fairway.Content.Editing;
using Fairway.Sites.Merging;

namespace Fairway.Tests.Sites.Merging;

public sealed class FileMergeTests
{
    private const string Facts = "# Of the page.\ntype: guidance\norder: 10\nsources:\n  act:\n    title: An act\n    language: en\n";

    private static readonly Gen<string> Paragraph = Gen.String["ab c"].Where(text => text.Trim().Length > 0).Select(text => text.Trim());

    private static readonly Gen<SourceTextFile> Texts = Gen.Select(Paragraph, Paragraph, Paragraph.Array[1, 8]).Select((title, summary, blocks) =>
        SourceTextFile.Of($"---\ntitle: {YamlText.Scalar(title)}\nsummary: {YamlText.Scalar(summary)}\n---\n{MarkdownBlocks.Join(blocks)}"));

    [Fact]
    public void A_text_that_only_one_changed_is_theirs() => Gen.Select(Texts, Texts).Sample((was, now) =>
        FileMerge.OfMarkdown(was, now, was).With([]) == now.ToString() && FileMerge.OfMarkdown(was, was, now).With([]) == now.ToString() && FileMerge.OfMarkdown(was, now, now).With([]) == now.ToString());

    [Fact]
    public void Of_every_conflict_one_side_makes_a_file_that_lacks_nothing_of_it() => Gen.Select(Texts, Texts, Texts).Sample((was, mine, theirs) =>
    {
        var merge = FileMerge.OfMarkdown(was, mine, theirs);
        var both = merge.With(merge.Conflicts.Select(piece => piece.Field is null ? $"{piece.Mine}\n\n{piece.Theirs}" : piece.Mine));
        var kept = MarkdownBlocks.Cut(SourceTextFile.Of(both).Body);
        var before = MarkdownBlocks.Cut(was.Body);
        return MarkdownBlocks.Cut(mine.Body).Concat(MarkdownBlocks.Cut(theirs.Body)).Except(before).All(kept.Contains);
    });

    [Fact]
    public void Two_people_add_a_source_each_and_change_a_field_each()
    {
        var mine = Facts.Replace("order: 10", "order: 20", StringComparison.Ordinal) + "  mine:\n    title: Mine\n    language: en\n";
        var theirs = Facts.Replace("type: guidance", "type: policy", StringComparison.Ordinal) + "  theirs:\n    title: Theirs\n    language: en\n";

        var merge = FileMerge.OfFields(Facts, mine, theirs);

        Assert.Empty(merge.Conflicts);
        Assert.Equal(
            "# Of the page.\ntype: policy\norder: 20\nsources:\n  act:\n    title: An act\n    language: en\n  theirs:\n    title: Theirs\n    language: en\n  mine:\n    title: Mine\n    language: en\n",
            merge.With([]));
    }

    [Fact]
    public void Comments_stay_where_they_are()
    {
        const string facts = "# Above.\ntype: guidance\n# Of the sources.\nsources:\n  # Of the act.\n  act:\n    title: An act\n# Below.\n";

        Assert.Equal(
            facts.Replace("An act", "My act", StringComparison.Ordinal).Replace("guidance", "policy", StringComparison.Ordinal),
            FileMerge.OfFields(facts, facts.Replace("An act", "My act", StringComparison.Ordinal), facts.Replace("guidance", "policy", StringComparison.Ordinal)).With([]));
    }

    [Fact]
    public void A_field_that_both_change_is_a_conflict_with_its_name()
    {
        var merge = FileMerge.OfFields(Facts, Facts.Replace("An act", "My act", StringComparison.Ordinal), Facts.Replace("An act", "Their act", StringComparison.Ordinal));

        var conflict = Assert.Single(merge.Conflicts);
        Assert.Equal("sources.act", conflict.Field);
        Assert.Equal(Facts.Replace("An act", "Our act", StringComparison.Ordinal), merge.With(["act:\n  title: Our act\n  language: en\n"]));
    }

    [Fact]
    public void Sources_that_are_broken_or_written_twice_are_not_taken_apart()
    {
        const string twice = "sources:\n  act:\n    title: One\n  act:\n    title: Two\n";

        Assert.Equal(twice, FileMerge.OfFields("", twice, "").With([]));
        Assert.Equal("sources:\n  - [\n", FileMerge.OfFields("", "sources:\n  - [\n", "").With([]));
    }

    [Fact]
    public void An_empty_line_inside_a_fence_cuts_nothing()
    {
        const string text = "One.\n\n```chart\ndataset: x\n\nchart: y\n```\n\nTwo.\n";

        Assert.Equal(3, MarkdownBlocks.Cut(text).Length);
        Assert.Equal(text, MarkdownBlocks.Join(MarkdownBlocks.Cut(text)));
    }

    [Fact]
    public void Blocks_put_together_are_cut_into_the_same() => Paragraph.Array[0, 8].Sample(blocks => MarkdownBlocks.Cut(MarkdownBlocks.Join(blocks)).SequenceEqual(blocks));
}
