using Fairway.Content;
using Fairway.Input;

namespace Fairway.Tests.Content;

/// <summary>What is refused in the fields of a page's texts.</summary>
public sealed class TextFaultTests
{
    private const string English = ContentTrees.English;
    private const string Persian = ContentTrees.Persian;

    [Theory]
    [InlineData("title: Claim asylum\n", "", "2:1: missing-field")]
    [InlineData("title: Claim asylum", "title: ''", "2:8: empty-field")]
    [InlineData("summary: How to claim asylum.\n", "", "2:1: missing-field")]
    [InlineData("title: Claim asylum", "title: Claim: asylum", "2:13: yaml-syntax")]
    [InlineData("title: Claim asylum", "title: Claim asylum\nlang: en", "3:1: unknown-field")]
    [InlineData("title: Claim asylum", "title: Claim asylum\ntranslation: {edition: 1, by: machine}", "3:14: translation-in-source")]
    [InlineData("edition: 2\nchanges", "edition: 3\nchanges", "4:10: edition-mismatch")]
    [InlineData("edition: 2\nchanges", "edition: 0\nchanges", "4:10: out-of-range")]
    [InlineData("  - edition: 1", "  - edition: 2", "11:5: edition-order")]
    [InlineData("edition: 1\n    date: 2026-10-01", "edition: 1\n    date: 2026-11-21", "11:5: edition-date")]
    [InlineData("  - edition: 1\n    date: 2026-10-01\n    note: First published.\n", "", "6:5: edition-order")]
    [InlineData("note: A new deadline.", "safety: true", "6:5: missing-field", "9:5: duplicate-field")]
    [InlineData("safety: true", "safety: yes", "9:13: bad-boolean")]
    [InlineData("safety: true", "saftey: true", "9:5: unknown-field")]
    [InlineData("sections: [who]", "sections: [whom]", "10:16: change-section (warning)")]
    [InlineData("---\ntitle", "title", "1:1: front-matter")]
    public void A_wrong_field_of_a_source_text_is_refused_where_it_stands(string old, string @new, params string[] faults) =>
        Assert.Equal(faults.Select(fault => $"{English}:{fault}"), ContentTrees.Faults(ContentTrees.Minimal().Change(English, old, @new)));

    [Theory]
    [InlineData("translation:\n  edition: 1\n  by: machine\n", "", "2:1: missing-field")]
    [InlineData("  by: machine\n", "", "5:3: missing-field")]
    [InlineData("  edition: 1\n", "", "5:3: missing-field")]
    [InlineData("edition: 1", "edition: 3", "5:12: unknown-edition")]
    [InlineData("edition: 1", "edition: 0", "5:12: out-of-range")]
    [InlineData("by: machine", "by: machine\n  checked: never", "7:12: bad-date")]
    [InlineData("by: machine", "by: machine\n  reviewed: 2026-11-01", "7:3: unknown-field")]
    [InlineData("translation:", "edition: 1\ntranslation:", "4:10: edition-in-translation")]
    [InlineData("translation:", "changes:\n  - edition: 3\n    note: x\ntranslation:", "5:5: unknown-edition")]
    [InlineData("translation:", "changes:\n  - edition: 2\ntranslation:", "5:5: missing-field")]
    [InlineData("translation:", "changes:\n  - edition: 2\n    note: x\n    safety: true\ntranslation:", "7:13: edition-in-translation")]
    [InlineData("translation:", "changes:\n  - edition: 2\n    note: x\n  - edition: 2\n    note: y\ntranslation:", "7:5: duplicate-item")]
    [InlineData("by: machine", "by: machine\n  compared:\n    date: 2026-11-01\n    by: machine", "8:5: missing-field")]
    [InlineData("by: machine", "by: machine\n  compared:\n    date: 2026-11-01\n    by: machine\n    passages: 0", "10:15: out-of-range")]
    [InlineData("{#who}", "{#whom}", "10:1: translation-anchor (warning)")]
    public void A_wrong_field_of_a_translation_is_refused_where_it_stands(string old, string @new, string fault) =>
        Assert.Equal([$"{Persian}:{fault}"], ContentTrees.Faults(ContentTrees.Minimal().Change(Persian, old, @new)));

    [Fact]
    public void A_translation_of_the_newest_edition_that_names_all_its_source_names_is_no_fault() => Assert.Empty(ContentTrees.Faults(Renewed()));

    [Theory]
    [InlineData("[^rules]", "the citation [^rules] once, this translation nowhere")]
    [InlineData(" و {{arrivals.year-to-date at=2026-01-05}}", "the figure {{arrivals.year-to-date at=2026-01-05}} once, this translation nowhere")]
    [InlineData(" [ورودها](page:figures/arrivals#chart)", "the link [...](page:figures/arrivals#chart) once, this translation nowhere")]
    [InlineData("[پناهندگی](term:asylum)", "the term [...](term:asylum) once, this translation nowhere")]
    public void What_a_translation_of_the_newest_edition_leaves_out_is_warned_of(string part, string words)
    {
        var (_, faults) = ContentReader.Read(Renewed().Change(Persian, part, "-"), CancellationToken.None);

        var fault = Assert.Single(faults);
        Assert.Equal((FaultSeverity.Warning, Persian, "translation-reference"), (fault.Severity, fault.File, fault.Code));
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    public void A_sentence_of_guidance_has_at_most_thirty_words(int words, int faults)
    {
        var sentence = string.Join(' ', Enumerable.Repeat("word", words));
        var tree = ContentTrees.Minimal().Change(English, "You can claim", $"{sentence}.\n\nA short one here. A short one here. A short one here. You can claim");

        Assert.Equal(Enumerable.Repeat($"{English}:1:1: long-sentence (warning)", faults), ContentTrees.Faults(tree));
    }

    [Theory]
    [InlineData("figures", 0)]
    [InlineData("guidance", 1)]
    public void Sentences_of_guidance_have_at_most_fifteen_words_on_average(string section, int faults)
    {
        var file = section == "guidance" ? English : "pages/figures/arrivals/en.md";
        var sentences = string.Concat(Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("word", 29)) + ". ", 8));
        var tree = ContentTrees.Minimal().Change(file, "First published.\n---\n", $"First published.\n---\n{sentences}\n\n");

        Assert.Equal(Enumerable.Repeat($"{file}:1:1: long-sentences (warning)", faults), ContentTrees.Faults(tree));
    }

    private static MemoryTree Renewed() => ContentTrees.Minimal()
        .Change(Persian, "edition: 1", "edition: 2")
        .Change(Persian, "{{arrivals.year-to-date}} نفر.", "{{arrivals.year-to-date}} نفر و {{arrivals.year-to-date at=2026-01-05}} پیش از آن. [ورودها](page:figures/arrivals#chart).");

    [Theory]
    [InlineData(300, 0)]
    [InlineData(301, 1)]
    public void A_summary_has_at_most_300_characters(int length, int faults)
    {
        var tree = ContentTrees.Minimal().Change(English, "summary: How to claim asylum.", $"summary: {new string('a', length)}");

        Assert.Equal(Enumerable.Repeat($"{English}:3:10: too-long", faults), ContentTrees.Faults(tree));
    }

    [Fact]
    public void Fields_that_do_not_end_are_refused() => Assert.Equal(
        [$"{English}:1:1: front-matter"],
        ContentTrees.Faults(ContentTrees.Minimal().With(English, "---\ntitle: Claim asylum\n").Change("site.yaml", "page:guidance/claim-asylum#who", "page:guidance/claim-asylum")));

    [Fact]
    public void A_page_without_a_text_below_its_fields_is_refused()
    {
        var fields = ContentTrees.Minimal().Text("pages/figures/arrivals/en.md").Split("## The chart")[0];

        Assert.Equal(
            ["pages/figures/arrivals/en.md:10:1: empty-text"],
            ContentTrees.Faults(ContentTrees.Minimal().With("pages/figures/arrivals/en.md", fields)));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("FA")]
    [InlineData("fa-ir")]
    [InlineData("english")]
    public void A_file_that_is_named_by_no_offered_language_is_refused(string name) => Assert.Equal(
        [$"pages/figures/arrivals/{name}.md:1:1: unknown-language"],
        ContentTrees.Faults(ContentTrees.Minimal().With($"pages/figures/arrivals/{name}.md", ContentTrees.Minimal().Text(Persian))));
}
