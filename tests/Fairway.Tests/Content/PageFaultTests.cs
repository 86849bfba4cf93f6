using Fairway.Content.Reading;
using Fairway.Languages;

namespace Fairway.Tests.Content;

/// <summary>What is refused in <c>page.yaml</c>.</summary>
public sealed class PageFaultTests
{
    private const string Facts = ContentTrees.Facts;

    [Theory]
    [InlineData("type: guidance", "type: guide", "1:7: unknown-value")]
    [InlineData("type: guidance\n", "", "1:1: missing-field")]
    [InlineData("order: 10", "order: ten", "2:8: bad-integer")]
    [InlineData("order: 10", "order: -1", "2:8: out-of-range")]
    [InlineData("topics: [claiming]", "topics: [claming]", "3:10: unknown-value")]
    [InlineData("topics: [claiming]", "topics: [claiming, claiming]", "3:20: duplicate-item")]
    [InlineData("topics: [claiming]", "topics: claiming", "3:9: wrong-type")]
    [InlineData("audience: [public]", "audience: [people]", "4:12: unknown-value")]
    [InlineData("applies-to: [england, wales]", "applies-to: [england, france]", "5:23: unknown-value")]
    [InlineData("review-by: 2027-02-22", "review-by: 22 Feb 2027", "6:12: bad-date")]
    [InlineData("stale: mix", "stale: often", "7:8: unknown-value")]
    [InlineData("stale: mix", "stale:", "7:7: empty-field")]
    [InlineData("stale: mix", "status: draft", "7:1: unknown-field")]
    [InlineData("stale: mix", "withdrawn: yes", "7:12: wrong-type")]
    [InlineData("stale: mix", "withdrawn: { reason: Ended. }", "7:12: missing-field")]
    [InlineData("stale: mix", "withdrawn: { date: 2026-11-27 }", "7:12: missing-field")]
    [InlineData("stale: mix", "withdrawn: { date: 2026-11-27, reason: }", "7:40: empty-field")]
    [InlineData("stale: mix", "withdrawn: { date: 2026-11-27, reason: Ended., fa: { reason: x } }", "7:48: unknown-field")]
    [InlineData("stale: mix", "stage: proposed", "7:8: stage-not-policy")]
    [InlineData("related: [figures/arrivals]", "related: [figures/arrival]", "8:11: unknown-page")]
    [InlineData("related: [figures/arrivals]", "related: [arrivals]", "8:11: unknown-page")]
    [InlineData("related: [figures/arrivals]", "related: [guidance/claim-asylum]", "8:11: related-page")]
    [InlineData("related: [figures/arrivals]", "related: [figures/arrivals, figures/arrivals]", "8:29: duplicate-item")]
    [InlineData("title: The rules", "name: The rules", "11:5: missing-field", "11:5: unknown-field")]
    [InlineData("url: https://example.org/rules", "url: javascript:alert(1)", "13:10: bad-address")]
    [InlineData("date: 2025-04", "date: April 2025", "14:11: bad-date")]
    [InlineData("date: 2025-04", "date: 2025-13", "14:11: bad-date")]
    [InlineData("language: en", "language: english", "15:15: bad-language")]
    [InlineData("language: en", "language: EN", "15:15: bad-language")]
    [InlineData("checked: 2026-11-22", "checked: yes", "16:14: bad-date")]
    public void A_wrong_fact_is_refused_where_it_stands(string old, string @new, params string[] faults) =>
        Assert.Equal(faults.Select(fault => $"{Facts}:{fault}"), ContentTrees.Faults(ContentTrees.Minimal().Change(Facts, old, @new)));

    [Theory]
    [InlineData("2025")]
    [InlineData("2025-04")]
    [InlineData("2025-04-29")]
    public void A_source_is_dated_as_finely_as_it_is_known(string date) =>
        Assert.Equal(date, ContentTrees.Read(ContentTrees.Minimal().Change(Facts, "date: 2025-04", $"date: {date}")).Pages.Values.Last().Sources[0].Date);

    [Fact]
    public void A_page_is_withdrawn_on_a_day_for_a_reason_in_each_language()
    {
        var page = ContentTrees.Read(ContentTrees.Withdrawn(ContentTrees.Minimal())).Pages.Values.Last();

        Assert.Equal(new DateOnly(2026, 11, 27), page.Withdrawn!.Date);
        Assert.Equal(("Ended.", LanguageTag.Parse("en")), page.WithdrawalReasonFor(LanguageTag.Parse("ar")));
        Assert.Equal(("پایان یافت.", LanguageTag.Parse("fa")), page.WithdrawalReasonFor(LanguageTag.Parse("fa")));
        Assert.Null(ContentTrees.Read(ContentTrees.Minimal()).Pages.Values.Last().WithdrawalReasonFor(LanguageTag.Parse("en")));
    }

    [Fact]
    public void A_reason_has_at_most_500_characters()
    {
        static string Withdrawn(int length) => $"withdrawn: {{ date: 2026-11-27, reason: {new string('x', length)} }}";

        Assert.Empty(ContentTrees.Faults(ContentTrees.Minimal().Change(Facts, "stale: mix", Withdrawn(ContentLimits.MaxNote))));
        Assert.Equal([$"{Facts}:7:40: too-long"], ContentTrees.Faults(ContentTrees.Minimal().Change(Facts, "stale: mix", Withdrawn(ContentLimits.MaxNote + 1))));
    }

    [Fact]
    public void A_source_that_no_text_cites_is_a_warning() => Assert.Equal(
        [$"{Facts}:18:3: unused-source (warning)"],
        ContentTrees.Faults(ContentTrees.Minimal().Append(Facts, "  other:\n    title: Other\n    language: en\n")));

    [Fact]
    public void A_source_that_only_a_translation_cites_is_used() =>
        Assert.Empty(ContentTrees.Faults(ContentTrees.Minimal().Change(ContentTrees.English, "[^rules]", "")));

    [Fact]
    public void A_source_declared_twice_is_refused() => Assert.Equal(
        [$"{Facts}:18:3: duplicate-field"],
        ContentTrees.Faults(ContentTrees.Minimal().Append(Facts, "  rules:\n    title: Other\n    language: en\n")));

    [Fact]
    public void A_source_that_cannot_be_cited_by_its_name_is_refused() => Assert.Equal(
        [$"{ContentTrees.English}:15:37: unknown-source", $"{ContentTrees.Persian}:8:52: unknown-source", $"{Facts}:10:3: bad-name"],
        ContentTrees.Faults(ContentTrees.Minimal().Change(Facts, "  rules:", "  The rules:")));

    [Fact]
    public void A_policy_without_a_stage_is_refused() => Assert.Equal(
        [$"{Facts}:1:1: missing-field", $"{Facts}:1:7: type-section (warning)"],
        ContentTrees.Faults(ContentTrees.Minimal().Change(Facts, "type: guidance", "type: policy")));

    [Fact]
    public void A_type_that_is_not_the_sections_is_a_warning() => Assert.Equal(
        [$"{Facts}:1:7: type-section (warning)"],
        ContentTrees.Faults(ContentTrees.Minimal().Change(Facts, "type: guidance", "type: help")));

    [Fact]
    public void A_page_without_its_facts_is_refused() => Assert.Equal(
        [$"{Facts}:1:1: missing-file"],
        ContentTrees.Faults(ContentTrees.Minimal().Without(Facts)));

    [Fact]
    public void A_page_without_a_text_in_the_source_language_is_refused() => Assert.Equal(
        [$"{Facts}:1:1: missing-source-text"],
        ContentTrees.Faults(ContentTrees.Minimal().Without(ContentTrees.English)));

    [Fact]
    public void A_section_that_the_site_does_not_have_is_refused_once()
    {
        var tree = ContentTrees.Minimal();
        foreach (var slug in new[] { "one", "two" })
        {
            tree = tree.With($"pages/guidence/{slug}/page.yaml", "type: guidance\n")
                .With($"pages/guidence/{slug}/en.md", tree.Text("pages/figures/arrivals/en.md"));
        }

        Assert.Equal(["pages/guidence/one/page.yaml:1:1: unknown-section"], ContentTrees.Faults(tree));
    }

    [Fact]
    public void No_page_can_stand_where_the_site_lists_its_translations()
    {
        var tree = ContentTrees.Minimal()
            .With("pages/about/translations/page.yaml", "type: about\n")
            .With("pages/about/translations/en.md", "---\ntitle: T\nsummary: S.\nedition: 1\nchanges:\n  - edition: 1\n    date: 2026-10-01\n    note: First published.\n---\nText.\n");

        Assert.Equal(["pages/about/translations/page.yaml:1:1: reserved-name"], ContentTrees.Faults(tree));
    }
}
