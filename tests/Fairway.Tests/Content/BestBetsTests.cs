using Fairway.Content;
using Fairway.Languages;

namespace Fairway.Tests.Content;

public sealed class BestBetsTests
{
    [Fact]
    public void An_entry_names_what_is_found_first_until_when_and_by_which_queries()
    {
        var bet = Assert.Single(ContentTrees.Read(Tree("- {target: page:guidance/claim-asylum, until: 2027-05-31, queries: {fa: [مهلت], en: [deadline, how long]}}")).BestBets);

        Assert.Equal(("page:guidance/claim-asylum", new DateOnly(2027, 5, 31)), (bet.Target, bet.Until));
        Assert.Equal([Query("en", "deadline"), Query("en", "how long"), Query("fa", "مهلت")], bet.Queries);
    }

    [Theory]
    [InlineData("term:asylum")]
    [InlineData("dataset:arrivals")]
    public void A_term_or_a_dataset_can_be_found_first_too(string target) =>
        Assert.Equal(target, Assert.Single(ContentTrees.Read(Tree($"- {{target: {target}, until: 2027-05-31, queries: {{en: [x]}}}}")).BestBets).Target);

    [Theory]
    [InlineData("- {target: page:guidance/claim-asylm, until: 2027-05-31, queries: {en: [x]}}", "2:14: unknown-page")]
    [InlineData("- {target: term:asylm, until: 2027-05-31, queries: {en: [x]}}", "2:14: unknown-term")]
    [InlineData("- {target: dataset:arivals, until: 2027-05-31, queries: {en: [x]}}", "2:14: unknown-dataset")]
    [InlineData("- {target: guidance/claim-asylum, until: 2027-05-31, queries: {en: [x]}}", "2:14: bad-target")]
    [InlineData("- {target: term:asylum, until: 31.5.2027, queries: {en: [x]}}", "2:34: bad-date")]
    [InlineData("- {target: term:asylum, queries: {en: [x]}}", "2:5: missing-field")]
    [InlineData("- {target: term:asylum, until: 2027-05-31}", "2:5: missing-field")]
    [InlineData("- {target: term:asylum, until: 2027-05-31, queries: {cy: [x]}}", "2:56: unknown-field")]
    [InlineData("- {target: term:asylum, until: 2027-05-31, queries: {en: [x, x]}}", "2:14: duplicate-best-bet")]
    [InlineData("- {target: term:asylum, until: 2027-05-31, queries: {en: [x]}}\n- {target: term:asylum, until: 2027-06-30, queries: {en: [x]}}", "3:14: duplicate-best-bet")]
    public void An_entry_that_cannot_be_followed_is_refused_where_it_stands(string entries, string fault) =>
        Assert.Equal([$"search/best-bets.yaml:{fault}"], ContentTrees.Faults(Tree(entries)));

    [Fact]
    public void A_page_that_goes_is_missed_by_its_best_bet()
    {
        var files = Tree("- {target: dataset:arrivals, until: 2027-05-31, queries: {en: [x]}}\n- {target: page:guidance/extra, until: 2027-05-31, queries: {en: [y]}}")
            .With("pages/guidance/extra/page.yaml", "type: guidance\n")
            .With("pages/guidance/extra/en.md", "---\ntitle: Extra\nsummary: More.\nedition: 1\nchanges:\n  - {edition: 1, date: 2026-10-01, note: First.}\n---\nText.\n");
        var without = files.Without("pages/guidance/extra/page.yaml").Without("pages/guidance/extra/en.md");

        var reading = ContentReader.Update(ContentTrees.Read(files), without, files.ChangesTo(without), CancellationToken.None);

        Assert.Null(reading.Tree);
        Assert.Contains(reading.Faults, fault => fault is { File: "search/best-bets.yaml", Line: 3, Code: "unknown-page" });
    }

    private static BestBetQuery Query(string language, string text) => new(LanguageTag.Parse(language), text);

    private static MemoryTree Tree(string entries) =>
        ContentTrees.Minimal().With("search/best-bets.yaml", "best-bets:\n" + string.Concat(entries.Split('\n').Select(entry => $"  {entry}\n")));
}
