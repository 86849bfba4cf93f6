using Fairway.Content;
using Fairway.Sites;
using Microsoft.AspNetCore.Html;

namespace Fairway.Web.Reading.Pages;

/// <summary>The facts under a page's title, in words.</summary>
internal static class PageFacts
{
    /// <summary>Parts of the United Kingdom; a page that applies to all of them applies to the whole.</summary>
    private const int PlacesInAll = 4;

    public static string Edition(Reader reader, PageReading reading)
    {
        var newest = reading.Page.SourceText.Edition;
        return reading.Text.Edition == newest
            ? reader.Language.Numbers.WritePlain(newest)
            : reader.Messages.Format("page.edition-of", ("edition", reading.Text.Edition), ("newest", newest));
    }

    public static string StageKey(PolicyStage stage) => "stage." + StageName(stage);

    /// <summary>As <c>page.yaml</c> and the API write it.</summary>
    public static string StageName(PolicyStage stage) => stage switch
    {
        PolicyStage.Proposed => "proposed",
        PolicyStage.Agreed => "agreed",
        PolicyStage.InForce => "in-force",
        PolicyStage.Operating => "operating",
        PolicyStage.Ended => "ended",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public static string NoticeKey(Notice notice) => notice switch
    {
        Notice.MachineUnchecked => "notice.machine",
        Notice.Stale => "notice.stale",
        Notice.Missing => "notice.missing",
        Notice.Withdrawn => "notice.withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(notice)),
    };

    public static string Places(Reader reader, Page page) => page.AppliesTo.Length == PlacesInAll
        ? reader.Messages["place.uk"]
        : reader.Language.List([.. page.AppliesTo.Select(place => reader.Messages[$"place.{place}"])]);

    /// <summary>Who made the text that is shown, and who checked it.</summary>
    public static IHtmlContent Translation(Reader reader, PageReading reading, Func<DateOnly, IHtmlContent> day) =>
        Translation(reader, reading.State, reading.Text.Translation, day);

    public static IHtmlContent Translation(Reader reader, TranslationState state, Translation? translation, Func<DateOnly, IHtmlContent> day)
    {
        var messages = reader.Messages;
        return (state, translation) switch
        {
            (TranslationState.Source, _) => new MessageHtml(messages, "translation.source"),
            (TranslationState.Missing, _) => new MessageHtml(messages, "translation.missing"),
            (TranslationState.Withdrawn, _) => new MessageHtml(messages, "translation.withdrawn"),
            (_, { IsMachine: true, Checked: null }) => new MessageHtml(messages, "translation.machine"),
            (_, { IsMachine: true, Checked: { } date }) => new MessageHtml(messages, "translation.machine-checked", ("date", day(date))),
            (_, { Checked: { } date } by) => new MessageHtml(messages, "translation.person-checked", ("name", by.By), ("date", day(date))),
            (_, { } by) => new MessageHtml(messages, "translation.person", ("name", by.By)),
            _ => throw new InvalidOperationException("A translation that names no maker should have been refused by the check."),
        };
    }
}
