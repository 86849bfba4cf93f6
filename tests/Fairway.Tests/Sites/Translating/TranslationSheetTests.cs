using System.Collections.Immutable;
using CsCheck;
using Fairway.Content.Translating;
using Fairway.Sites.Differences;
using Fairway.Sites.Translating;

namespace Fairway.Tests.Sites.Translating;

public sealed class TranslationSheetTests
{
    private const string Old = "Before.\n\n## Who {#who}\n\nAnyone may ask.[^law] It is free.\n\n## When {#when}\n\nWithin 14 days.\n";
    private const string OldPersian = "پیش.\n\n## که {#who}\n\nهر کس.[^law] رایگان.\n\n## کی {#when}\n\nدر ۱۴ روز.\n";

    [Fact]
    public void Words_stand_beside_what_became_of_their_source()
    {
        const string now = "Before.\n\n## Who {#who}\n\nA new paragraph stands here.\n\nAnyone may ask.[^law] It is free.\n\n## When {#when}\n\nWithin 10 days.\n";

        var sheet = Sheet(now, Old, OldPersian);

        Assert.Equal("هر کس.[^law] رایگان.", Unit(sheet, "who.3").Target);
        Assert.Equal((UnitChange.Same, UnitChange.New, null), (Unit(sheet, "who.3").Change, Unit(sheet, "who.2").Change, Unit(sheet, "who.2").Target));
        var changed = Unit(sheet, "when.2");
        Assert.Equal(("در ۱۴ روز.", UnitChange.Changed), (changed.Target, changed.Change));
        Assert.Equal([(RunState.Kept, "Within "), (RunState.Removed, "14"), (RunState.Added, "10"), (RunState.Kept, " days.")], changed.Runs.Select(run => (run.State, run.Text)));
    }

    [Fact]
    public void What_is_gone_from_the_source_is_shown_where_it_stood()
    {
        var sheet = Sheet("Before.\n\n## When {#when}\n\nWithin 14 days.\n", Old, OldPersian);

        Assert.Equal(["Who", "Anyone may ask.[^law] It is free."], Unit(sheet, "when.1").GoneBefore);
    }

    [Fact]
    public void A_body_without_all_of_its_words_says_so_where_they_lack()
    {
        var sheet = Sheet(Old, null, null);

        var body = sheet.Body(id => id == "who.1" ? "که" : null);

        Assert.Contains("## که {#who}\n\n{{untranslated}}\n", body, StringComparison.Ordinal);
        Assert.Null(Unit(TranslationSheet.Of(Words(Old), null, null, Words(body)), "who.2").Target);
        Assert.Equal("که", Unit(TranslationSheet.Of(Words(Old), null, null, Words(body)), "who.1").Target);
    }

    [Fact]
    public void A_section_that_is_built_in_another_way_stays_until_something_of_it_is_translated_anew()
    {
        const string other = "پیش.\n\n## که {#who}\n\nیک بند.\n\nدو بند.\n\n## کی {#when}\n\nدر ۱۴ روز.\n";
        var sheet = Sheet(Old, null, other);
        var words = sheet.Units.Where(unit => unit.Target is not null).ToDictionary(unit => unit.Id, unit => unit.Target);

        Assert.Equal("## که {#who}\n\nیک بند.\n\nدو بند.", sheet.UnlikeText("who"));
        Assert.Equal(other, sheet.Body(words.GetValueOrDefault));
        Assert.DoesNotContain(sheet.Missing(words.GetValueOrDefault), unit => unit.Id.StartsWith("who", StringComparison.Ordinal));
        words["who.2"] = "همه.";
        Assert.Contains("## {{untranslated}} {#who}\n\nهمه.\n", sheet.Body(words.GetValueOrDefault), StringComparison.Ordinal);
        Assert.Contains(sheet.Missing(words.GetValueOrDefault), unit => unit.Id == "who.1");
    }

    [Theory]
    [InlineData("- a list")]
    [InlineData("## a heading")]
    [InlineData("::: warning")]
    [InlineData("| a | row |")]
    public void Words_that_would_be_read_as_something_else_are_named(string words)
    {
        var sheet = Sheet(Old, null, null);

        Assert.Equal(["who.2"], sheet.Breaking(id => id == "who.2" ? words : id == "who.1" ? "که" : null));
        Assert.Empty(sheet.Breaking(_ => "plain"));
    }

    [Fact]
    public void What_translators_send_back_stands_beside_the_source_of_now_whatever_it_was()
    {
        var sent = Sheet(Old, null, OldPersian);
        var file = sent.ToFile(Fairway.Content.PageId.Parse("guidance/claim"), id => sent.Units.First(unit => unit.Id == id).Target);
        var now = Sheet("A new first paragraph, quite another.\n\n" + Old, null, null);

        var taken = now.WithFile(file);

        Assert.Equal("پیش.", Unit(taken, "start.2").Target);
        Assert.Null(Unit(taken, "start.1").Target);
        Assert.Equal("هر کس.[^law] رایگان.", Unit(taken, "who.2").Target);
    }

    /// <summary>Headings, paragraphs, lists, tables and callouts in any order.</summary>
    [Fact]
    public void A_text_that_is_built_as_its_source_is_written_again_byte_for_byte()
    {
        var block = Gen.Int[0, 5].Select(Gen.Int[1, 99], (kind, n) => kind switch
        {
            0 => $"## w{n} {{#a{n}}}",
            1 => $"Words {n} with [^cite] and **strong**.",
            2 => $"- item {n}\n- other\n  1. inner {n}",
            3 => $"| a {n} | b |\n| --- | --- |\n| c | d \\| e |",
            4 => $"::: warning Title {n}\nText {n}.\n:::",
            _ => "```chart\ndataset: x\n```",
        });
        block.List[1, 8].Sample(blocks =>
        {
            var source = string.Join("\n\n", blocks.Index().DistinctBy(each => each.Item.StartsWith("##", StringComparison.Ordinal) ? each.Item : $"{each.Index}").Select(each => each.Item)) + "\n";
            var sheet = TranslationSheet.Of(Words(source), Words(source), Words(source), Words(source));
            var words = sheet.Units.DistinctBy(unit => unit.Id).ToDictionary(unit => unit.Id, unit => unit.Target);
            return sheet.Body(words.GetValueOrDefault) == source && sheet.Breaking(words.GetValueOrDefault).IsEmpty;
        });
    }

    private static TranslationSheet Sheet(string source, string? old, string? translation) =>
        TranslationSheet.Of(Words(source), old is null ? null : Words(old), old is null ? null : Words(old), translation is null ? null : Words(translation));

    private static PageWords Words(string body) => new("Title", "Summary", 1, ImmutableSortedDictionary<int, string>.Empty, body);

    private static SheetUnit Unit(TranslationSheet sheet, string id) => sheet.Units.Single(unit => unit.Id == id);
}
