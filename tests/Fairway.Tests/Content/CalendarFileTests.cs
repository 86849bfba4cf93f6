using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Content.Calendar;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Statistics;

namespace Fairway.Tests.Content;

public sealed class CalendarFileTests
{
    private const string Written = """
        # What comes. Ask the statisticians.
        calendar:
          # Weekly.
          - id: arrivals
            # Not before the ministry has spoken.
            at: "2026-12-03"
            state: announced
            dataset: arrivals   # theirs
            en:
              title: 'Arrivals: to 30 November'
            fa: { title: ورودها, by: machine }

          # By hand.
          - id: detections
            state: confirmed
            at: 2026-12-10T09:30
            en: { title: Detections }
        # The end.

        """;

    private static readonly SiteSettings Site = ContentTrees.Read(ContentTrees.Minimal()).Settings;
    private static readonly LanguageTag En = LanguageTag.Parse("en");
    private static readonly LanguageTag Fa = LanguageTag.Parse("fa");

    [Fact]
    public void An_entry_that_says_the_same_leaves_every_letter_as_it_is()
    {
        var file = Parse(Written);

        Assert.Equal(2, file.Entries.Length);
        Assert.All(file.Entries, entry => Assert.Equal(Written, With(file, entry).Text));
    }

    [Fact]
    public void Only_the_lines_of_what_changed_are_others()
    {
        var file = Parse(Written);

        var edited = With(file, file.Entries[0] with { State = CalendarState.Confirmed, At = CalendarTime.Parse("2026-12-04T09:30") });

        Assert.Equal(Written.Replace("at: \"2026-12-03\"", "at: 2026-12-04T09:30", StringComparison.Ordinal).Replace("state: announced", "state: confirmed", StringComparison.Ordinal), edited.Text);
    }

    [Fact]
    public void Fields_that_come_and_go_come_at_the_end_of_their_entry_and_go_with_their_line()
    {
        var file = Parse(Written);
        var entry = file.Entries[0];

        var edited = With(file, entry with
        {
            State = CalendarState.Postponed,
            At = null,
            Was = entry.At,
            Dataset = null,
            Texts = entry.Texts.SetItem(En, entry.Texts[En] with { Reason = "The data came late." }),
        });

        Assert.Equal(
            """
            # What comes. Ask the statisticians.
            calendar:
              # Weekly.
              - id: arrivals
                # Not before the ministry has spoken.
                state: postponed
                en:
                  title: "Arrivals: to 30 November"
                  reason: The data came late.
                fa: { title: ورودها, by: machine }
                was: 2026-12-03

              # By hand.
              - id: detections
                state: confirmed
                at: 2026-12-10T09:30
                en: { title: Detections }
            # The end.

            """,
            edited.Text);
    }

    [Fact]
    public void A_new_entry_stands_behind_the_others()
    {
        var edited = With(Parse(Written), New("extra"));

        Assert.StartsWith(Written.TrimEnd('\n'), edited.Text, StringComparison.Ordinal);
        Assert.EndsWith("\n  - id: extra\n    state: announced\n    at: 2027-01\n    page: figures/arrivals\n    en:\n      title: \"Extra: #1\"\n", edited.Text, StringComparison.Ordinal);
        Assert.Equal(["arrivals", "detections", "extra"], edited.Entries.Select(entry => entry.Id));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("# A comment.\ncalendar: []\n", "# A comment.\n")]
    [InlineData("# A comment.\ncalendar:\n  []\n", "# A comment.\n")]
    public void The_first_entry_can_be_added(string text, string head) =>
        Assert.Equal(head + "calendar:\n  - id: extra\n    state: announced\n    at: 2027-01\n    page: figures/arrivals\n    en:\n      title: \"Extra: #1\"\n", With(Parse(text), New("extra")).Text);

    [Theory]
    [InlineData("# Head.\ncalendar: [{id: one, state: announced, at: 2026-12, en: {title: One}}]\n")]
    [InlineData("# Head.\ncalendar:\n  - {id: one, state: announced, at: 2026-12, en: {title: One}}\n")]
    [InlineData("# Head.\ncalendar:\n- state: announced\n  id: one\n  at: 2026-12\n  en:\n    title: One\n")]
    [InlineData("# Head.\r\ncalendar:\r\n  - id: one\r\n    state: announced\r\n    at: 2026-12\r\n    en:\r\n      title: |\r\n        One\r\n        # not a comment\r\n")]
    [InlineData("# Head.\ncalendar:\n  -   en: {title:\n         One}\n      id: one\n      state: announced\n      at: 2026-12\n")]
    public void Unusual_yaml_says_the_same_but_for_what_changed(string text)
    {
        var file = Parse(text);
        var entry = file.Entries.Single() with { State = CalendarState.Confirmed, At = CalendarTime.Parse("2026-12-03") };

        var edited = With(With(file, entry), New("extra"));

        Assert.StartsWith("# Head.\n", edited.Text, StringComparison.Ordinal);
        Assert.Equal([(CalendarState.Confirmed, "2026-12-03"), (CalendarState.Announced, "2027-01")], edited.Entries.Select(found => (found.State, found.At.ToString())));
        Assert.Equal(entry.Texts[En], edited.Entries[0].Texts[En]);
    }

    [Fact]
    public void Every_field_is_read_back_as_it_was_written()
    {
        var entry = New("extra") with
        {
            State = CalendarState.Postponed,
            At = CalendarTime.Parse("2027-02-01T09:30"),
            Was = CalendarTime.Parse("2027-01"),
            Dataset = DatasetId.Parse("arrivals"),
            Texts = ImmutableDictionary<LanguageTag, CalendarText>.Empty
                .Add(En, new("yes", "\"Quoted\": \\ # and, [more] {too}", null))
                .Add(Fa, new("ورود", "دلیل", new(1, "A. Person", new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 2), new(new DateOnly(2026, 11, 3), "machine", 2, ["'must' had become 'may'"])))),
        };

        var read = With(Parse(Written), entry).Entries[2];

        Assert.Equal(entry with { Texts = read.Texts }, read);
        Assert.Equal(entry.Texts[En], read.Texts[En]);
        Assert.Equal(entry.Texts[Fa].Translation! with { Comparison = null }, read.Texts[Fa].Translation! with { Comparison = null });
        Assert.Equal(entry.Texts[Fa].Translation!.Comparison!.Differences, read.Texts[Fa].Translation!.Comparison!.Differences);
    }

    [Fact]
    public void What_the_file_may_not_hold_is_refused_with_a_sentence()
    {
        var faults = new FaultList();

        Assert.Null(Parse(Written).With(New("extra") with { State = CalendarState.Cancelled }, faults));
        Assert.Equal(["missing-field"], faults.ToSorted().Select(fault => fault.Code));
        Assert.Null(Parse(Written).With(New("Not a name"), faults));
        Assert.Null(CalendarFile.Parse("calendar: {}\n", Site, faults));
        Assert.Null(CalendarFile.Parse("other: []\n", Site, faults));
    }

    private static CalendarEntry New(string id) => new()
    {
        Id = id,
        State = CalendarState.Announced,
        At = CalendarTime.Parse("2027-01"),
        Page = PageId.Parse("figures/arrivals"),
        Texts = ImmutableDictionary<LanguageTag, CalendarText>.Empty.Add(En, new("Extra: #1", null, null)),
    };

    private static CalendarFile Parse(string text)
    {
        var faults = new FaultList();
        var file = CalendarFile.Parse(text, Site, faults);
        Assert.Empty(faults.ToSorted());
        return file!;
    }

    private static CalendarFile With(CalendarFile file, CalendarEntry entry)
    {
        var faults = new FaultList();
        var edited = file.With(entry, faults);
        Assert.Empty(faults.ToSorted());
        return edited!;
    }
}
