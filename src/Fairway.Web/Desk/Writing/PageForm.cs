using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Fairway.Content.Editing;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Writing;

/// <summary>
/// What the editor of a page shows and sends. Whatever is typed can be written into the files; whether it is right is for the check. What no field shows stays in the
/// files as it is.
/// </summary>
internal sealed record PageForm
{
    private static readonly char[] Gaps = [' ', ',', '\n', '\t'];

    public string? Title { get; init; }

    public string? Summary { get; init; }

    public string? Body { get; init; }

    public string? Type { get; init; }

    public string? Order { get; init; }

    public string[]? Topics { get; init; }

    public string[]? Audience { get; init; }

    public string[]? AppliesTo { get; init; }

    public string? Stage { get; init; }

    public string? ReviewBy { get; init; }

    public string? Stale { get; init; }

    /// <summary>Pages, one a line.</summary>
    public string? Related { get; init; }

    /// <summary>What stands below <c>sources:</c>, as YAML.</summary>
    public string? Sources { get; init; }

    /// <summary>The change is worth an edition.</summary>
    public bool Major { get; init; }

    /// <summary>What readers of older translations are told of it.</summary>
    public string? Change { get; init; }

    public bool Safety { get; init; }

    /// <summary>Anchors of the sections that changed.</summary>
    public string? Sections { get; init; }

    /// <summary>For readers, of the release.</summary>
    public string? Note { get; init; }

    [JsonIgnore]
    public ImmutableArray<string> AnchorList => Words(Sections);

    /// <summary>Whether it holds a character that no text may hold; fields that are one line are looked at as one.</summary>
    [JsonIgnore]
    public bool HasUnfit => new[] { Title, Summary, Body, Type, Order, Stage, ReviewBy, Stale, Related, Sources, Change, Sections, Note }
        .Concat(Topics ?? []).Concat(Audience ?? []).Concat(AppliesTo ?? []).Any(text => text is not null && TypedText.IsUnfit(text));

    public static PageForm Of(PageWork work)
    {
        var (facts, text) = (work.Facts, work.Text);
        var isMajor = text.EditionNumber == work.Before.EditionNumber + 1;
        var entry = isMajor ? text.Newest : null;
        return new PageForm
        {
            Title = text.Fields.Scalar("title"),
            Summary = text.Fields.Scalar("summary"),
            Body = text.Body,
            Type = facts.Scalar("type"),
            Order = facts.Scalar("order"),
            Topics = [.. facts.List("topics")],
            Audience = [.. facts.List("audience")],
            AppliesTo = [.. facts.List("applies-to")],
            Stage = facts.Scalar("stage"),
            ReviewBy = facts.Scalar("review-by"),
            Stale = facts.Scalar("stale"),
            Related = string.Join('\n', facts.List("related")),
            Sources = facts.Inner("sources"),
            Major = isMajor,
            Change = entry?.Note,
            Safety = entry?.Safety ?? false,
            Sections = string.Join(' ', entry?.Sections ?? []),
            Note = work.Edit.Note,
        };
    }

    /// <summary>The draft with what was typed.</summary>
    /// <param name="work">What the form was filled from.</param>
    /// <param name="today">In London: the date of a new edition.</param>
    public DraftEdit ApplyTo(PageWork work, DateOnly today)
    {
        work = work.Having(work.With(PageWork.FactsName, FactsOf(work.Facts).ToString()));
        var text = TextOf(work, today);
        var edit = work.With(work.TextName, text.ToString());
        var title = TypedText.Line(Title);
        return edit with
        {
            Title = title.Length == 0 ? work.Place.ToString() : title[..Math.Min(title.Length, DraftLimits.MaxTitle)],
            Note = (Note ?? "").ReplaceLineEndings("\n").Trim(),
        };
    }

    private FieldsText FactsOf(FieldsText facts) => facts
        .WithScalar("type", TypedText.Line(Type))
        .WithScalar("order", TypedText.Line(Order))
        .WithList("topics", Chosen(facts.List("topics"), Topics ?? []))
        .WithList("audience", Chosen(facts.List("audience"), Audience ?? []))
        .WithList("applies-to", Chosen(facts.List("applies-to"), AppliesTo ?? []))
        .WithScalar("stage", TypedText.Line(Stage))
        .WithScalar("review-by", TypedText.Line(ReviewBy))
        .WithScalar("stale", TypedText.Line(Stale))
        .WithList("related", Words(Related))
        .WithInner("sources", Sources ?? "");

    private SourceTextFile TextOf(PageWork work, DateOnly today)
    {
        var now = work.Text;
        var body = (Body ?? "").ReplaceLineEndings("\n");
        if (body != now.Body && body.Length > 0 && !body.EndsWith('\n'))
            body += "\n";
        var text = new SourceTextFile(now.Fields.WithScalar("title", TypedText.Line(Title)).WithScalar("summary", TypedText.Line(Summary)), body);
        var before = work.Before;
        if (!Major && before.EditionNumber > 0)
            return text.WithEdition(before, null);

        var entry = new ChangeEntry(ChangeEntry.DateOf(today), TypedText.Line(Change), Safety, AnchorList);
        // Whoever saves again on another day, with nothing new, changes nothing.
        if (now.Newest is { } newest && text.WithEdition(before, entry with { Date = newest.Date }) is var same && same.ToString() == now.ToString())
            return same;
        return text.WithEdition(before, entry);
    }

    /// <summary>In the order in which they were written; boxes are ticked in another.</summary>
    private static ImmutableArray<string> Chosen(ImmutableArray<string> written, string[] ticked) => [.. written.Where(ticked.Contains), .. ticked.Except(written)];

    private static ImmutableArray<string> Words(string? text) => [.. (text ?? "").ReplaceLineEndings("\n").Split(Gaps, StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
