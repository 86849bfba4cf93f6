using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Content.Calendar;
using Fairway.Content.Reading;
using Fairway.Languages;
using Fairway.Statistics;

namespace Fairway.Tests.Content;

public sealed class CalendarTests
{
    private static readonly LanguageTag En = LanguageTag.Parse("en");
    private static readonly LanguageTag Fa = LanguageTag.Parse("fa");

    [Fact]
    public void An_entry_says_what_comes_when_and_how_certain_that_is()
    {
        var entry = Assert.Single(Read("- {id: arrivals-q4, state: confirmed, at: 2026-12-03T09:30, dataset: arrivals, page: figures/arrivals, en: {title: Arrivals to December}, fa: {title: ورودها, by: machine, made: 2026-11-27}}"));

        Assert.Equal(("arrivals-q4", CalendarState.Confirmed), (entry.Id, entry.State));
        Assert.Equal(new DateTimeOffset(2026, 12, 3, 9, 30, 0, TimeSpan.Zero), entry.At!.Value.Instant);
        Assert.Equal((DatasetId.Parse("arrivals"), PageId.Parse("figures/arrivals"), null), (entry.Dataset, entry.Page, entry.Was));
        Assert.Equal(new CalendarText("Arrivals to December", null, null), entry.Texts[En]);
        Assert.Equal(new CalendarText("ورودها", null, new(1, "machine", new DateOnly(2026, 11, 27), null, null)), entry.Texts[Fa]);
    }

    [Fact]
    public void What_is_postponed_keeps_the_day_before_and_needs_no_new_one()
    {
        var entries = Read(
            "- {id: one, state: postponed, was: 2026-12-03, at: 2027-01, en: {title: One, reason: The data came late.}, fa: {title: یک, by: A person}}\n" +
            "- {id: two, state: postponed, was: 2026-12, en: {title: Two, reason: Nobody knows.}}");

        Assert.Equal([("2027-01", "2026-12-03"), (null, "2026-12")], entries.Select(entry => (entry.At?.ToString(), entry.Was?.ToString())));
        Assert.Equal("The data came late.", entries[0].Texts[En].Reason);
        Assert.Null(entries[0].Texts[Fa].Reason);
    }

    [Theory]
    [InlineData("- {id: One, state: announced, at: 2026-12, en: {title: One}}", "2:10: bad-name")]
    [InlineData("- {state: announced, at: 2026-12, en: {title: One}}", "2:5: missing-field")]
    [InlineData("- {id: one, at: 2026-12, en: {title: One}}", "2:5: missing-field")]
    [InlineData("- {id: one, state: planned, at: 2026-12, en: {title: One}}", "2:22: unknown-value")]
    [InlineData("- {id: one, state: announced, en: {title: One}}", "2:5: missing-field")]
    [InlineData("- {id: one, state: announced, at: 3.12.2026, en: {title: One}}", "2:37: bad-time")]
    [InlineData("- {id: one, state: announced, at: 2026-02-30, en: {title: One}}", "2:37: bad-time")]
    [InlineData("- {id: one, state: announced, at: 2026-12-03 09:30, en: {title: One}}", "2:37: bad-time")]
    [InlineData("- {id: one, state: announced, at: 2026-12-03T09:30Z, en: {title: One}}", "2:37: bad-time")]
    [InlineData("- {id: one, state: announced, at: 2027-03-28T01:30, en: {title: One}}", "2:37: bad-time")]
    [InlineData("- {id: one, state: announced, at: 2026-10-25T01:30, en: {title: One}}", "2:37: bad-time")]
    [InlineData("- {id: one, state: confirmed, at: 2026-12, en: {title: One}}", "2:37: bad-time")]
    [InlineData("- {id: one, state: published, at: 2026-12, en: {title: One}}", "2:37: bad-time")]
    [InlineData("- {id: one, state: announced, at: 2026-12, was: 2026-11, en: {title: One}}", "2:51: calendar-state")]
    [InlineData("- {id: one, state: postponed, at: 2026-12, en: {title: One, reason: Late.}}", "2:5: missing-field")]
    [InlineData("- {id: one, state: postponed, was: 2026-12, en: {title: One}}", "2:51: missing-field")]
    [InlineData("- {id: one, state: cancelled, at: 2026-12, en: {title: One}}", "2:50: missing-field")]
    [InlineData("- {id: one, state: announced, at: 2026-12, en: {title: One, reason: Late.}}", "2:71: calendar-state")]
    [InlineData("- {id: one, state: announced, at: 2026-12, fa: {title: یک, by: machine}}", "2:5: missing-field")]
    [InlineData("- {id: one, state: announced, at: 2026-12, en: {title: One}, fa: {title: یک}}", "2:68: missing-field")]
    [InlineData("- {id: one, state: announced, at: 2026-12, en: {title: One}, cy: {title: Un}}", "2:64: unknown-language")]
    [InlineData("- {id: one, state: announced, at: 2026-12, en: {title: One, by: machine}}", "2:63: unknown-field")]
    [InlineData("- {id: one, state: announced, at: 2026-12, dataset: arivals, en: {title: One}}", "2:55: unknown-dataset")]
    [InlineData("- {id: one, state: announced, at: 2026-12, dataset: Arrivals, en: {title: One}}", "2:55: bad-name")]
    [InlineData("- {id: one, state: announced, at: 2026-12, page: guidance/none, en: {title: One}}", "2:52: unknown-page")]
    [InlineData("- {id: one, state: announced, at: 2026-12, page: guidance, en: {title: One}}", "2:52: bad-page")]
    [InlineData("- {id: one, state: announced, at: 2026-12, en: {title: One}}\n- {id: one, state: announced, at: 2027-01, en: {title: Two}}", "3:10: duplicate-item")]
    public void An_entry_that_cannot_be_true_is_refused_where_it_stands(string entries, string fault) =>
        Assert.Equal([$"calendar.yaml:{fault}"], ContentTrees.Faults(Tree(entries)));

    [Fact]
    public void There_may_be_no_calendar_and_an_empty_one()
    {
        Assert.Empty(ContentTrees.Read(ContentTrees.Minimal()).Calendar);
        Assert.Empty(ContentTrees.Read(ContentTrees.Minimal().With("calendar.yaml", "calendar: []\n")).Calendar);
    }

    [Fact]
    public void Limits_hold()
    {
        static string Entries(int count) => string.Join('\n', Enumerable.Range(1, count).Select(n => $"- {{id: e{n}, state: announced, at: 2026-12, en: {{title: One}}}}"));
        var title = new string('x', ContentLimits.MaxTitle);
        var reason = new string('x', ContentLimits.MaxNote);

        Assert.Equal(ContentLimits.MaxCalendarEntries, Read(Entries(ContentLimits.MaxCalendarEntries)).Length);
        Assert.Equal(["calendar.yaml:2:3: too-many"], ContentTrees.Faults(Tree(Entries(ContentLimits.MaxCalendarEntries + 1))));
        Assert.Single(Read($"- {{id: one, state: cancelled, at: 2026-12, en: {{title: {title}, reason: {reason}}}}}"));
        Assert.Equal(
            ["calendar.yaml:2:58: too-long", $"calendar.yaml:2:{58 + title.Length + 11}: too-long"],
            ContentTrees.Faults(Tree($"- {{id: one, state: cancelled, at: 2026-12, en: {{title: {title}x, reason: {reason}x}}}}")));
    }

    [Fact]
    public void A_page_that_goes_is_missed_by_its_entry()
    {
        var files = Tree("- {id: one, state: announced, at: 2026-12, page: guidance/extra, en: {title: One}}")
            .With("pages/guidance/extra/page.yaml", "type: guidance\n")
            .With("pages/guidance/extra/en.md", "---\ntitle: Extra\nsummary: More.\nedition: 1\nchanges:\n  - {edition: 1, date: 2026-10-01, note: First.}\n---\nText.\n");
        var without = files.Without("pages/guidance/extra/page.yaml").Without("pages/guidance/extra/en.md");

        var reading = ContentReader.Update(ContentTrees.Read(files), without, files.ChangesTo(without), CancellationToken.None);

        Assert.Null(reading.Tree);
        Assert.Contains(reading.Faults, fault => fault is { File: "calendar.yaml", Line: 2, Code: "unknown-page" });
    }

    [Fact]
    public void A_calendar_that_did_not_change_is_the_same_object()
    {
        var files = Tree("- {id: one, state: announced, at: 2026-12, en: {title: One}}");
        var was = ContentTrees.Read(files);
        var edited = files.Append(ContentTrees.English, "More.\n");

        var now = ContentReader.Update(was, edited, files.ChangesTo(edited), CancellationToken.None).Tree!;

        Assert.Equal(was.Calendar, now.Calendar);
    }

    private static ImmutableArray<CalendarEntry> Read(string entries) => ContentTrees.Read(Tree(entries)).Calendar;

    private static MemoryTree Tree(string entries) =>
        ContentTrees.Minimal().With("calendar.yaml", "calendar:\n" + string.Concat(entries.Split('\n').Select(entry => $"  {entry}\n")));
}
