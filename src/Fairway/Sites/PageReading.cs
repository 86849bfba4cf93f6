using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Markup;

namespace Fairway.Sites;

/// <summary>One page for readers of one language: which text they get, how far it can be trusted, and its HTML.</summary>
public sealed class PageReading
{
    private readonly ContentTree _content;
    private readonly RenderedBodies? _bodies;
    private readonly Freshness _freshness;

    /// <param name="content">Whose page it is.</param>
    /// <param name="page">The page.</param>
    /// <param name="reader">The language of the address.</param>
    /// <param name="bodies">What was rendered before of this content; null where nothing is kept.</param>
    internal PageReading(ContentTree content, Page page, Language reader, RenderedBodies? bodies = null)
    {
        _content = content;
        _bodies = bodies;
        Page = page;
        Reader = reader;

        var translated = page.Texts.GetValueOrDefault(reader.Tag);
        _freshness = Freshness.Of(page, translated);
        Text = State is TranslationState.Missing or TranslationState.Withdrawn ? page.SourceText : translated!;
        TextLanguage = content.Languages[Text.Language];
        Available = [.. content.Languages.All.Where(language => IsAvailable(page, language.Tag))];
    }

    public Page Page { get; }

    /// <summary>The language of the address.</summary>
    public Language Reader { get; }

    /// <summary>The text that is shown; in the source language where there is none for the reader.</summary>
    public PageText Text { get; }

    /// <summary>Language of <see cref="Text"/>.</summary>
    public Language TextLanguage { get; }

    public TranslationState State => _freshness.State;

    /// <summary>The source's editions, newest first, with notes in the reader's language as far as they are translated.</summary>
    public ImmutableArray<EditionChange> Changes => Page.ChangesFor(Reader.Tag);

    /// <summary>What changed in the source since the translation was made, newest first; empty unless it is stale or withdrawn.</summary>
    public ImmutableArray<EditionChange> Missed => _freshness.Missed;

    /// <summary>Sections that changed since the translation was made, in the order of the source text, as far as its changes name them.</summary>
    public ImmutableArray<ChangedSection> MissedSections
    {
        get
        {
            var anchors = Missed.SelectMany(change => change.Sections).ToHashSet(StringComparer.Ordinal);
            return [.. Page.SourceText.Body.Headings.Where(heading => anchors.Contains(heading.Anchor)).Select(Section)];
        }
    }

    /// <summary>The translation that the reader's language has, even where it is withheld; null in the source language and where there is none.</summary>
    public Translation? Translation => Page.Texts.GetValueOrDefault(Reader.Tag)?.Translation;

    /// <summary>Day of the newest edition of the source text.</summary>
    public DateOnly Updated => Page.SourceText.Changes[0].Date;

    /// <summary>Languages in which this page can really be read, in the site's order: for the switcher, <c>hreflang</c> and the sitemap.</summary>
    public ImmutableArray<Language> Available { get; }

    /// <summary>Headings of the text that is shown.</summary>
    public ImmutableArray<MarkupHeading> Headings => Text.Body.Headings;

    /// <summary>The body as HTML. What shows figures or charts is kept with the site; the page cache above keeps the whole page.</summary>
    public string RenderBody() => _bodies is null ? Render() : _bodies.Get(this, Render);

    internal static bool IsAvailable(Page page, LanguageTag language) =>
        Freshness.Of(page, page.Texts.GetValueOrDefault(language)).State is TranslationState.Source or TranslationState.Current or TranslationState.Stale;

    private ChangedSection Section(MarkupHeading source)
    {
        var shown = Text.Body.Headings.FirstOrDefault(heading => heading.Anchor == source.Anchor);
        var isMixed = State == TranslationState.Stale && Page.Stale == StalePolicy.Mix;
        return shown is null
            ? new(source.Anchor, source.Text, _content.Languages.Source, isMixed)
            : new(source.Anchor, shown.Text, TextLanguage, true);
    }

    private string Render()
    {
        if (State != TranslationState.Stale || Page.Stale != StalePolicy.Mix)
            return Text.Body.Render(Context(Text));

        return MixedBody.Render(
            Text.Body.RenderSections(Context(Text)),
            Page.SourceText.Body.RenderSections(Context(Page.SourceText)),
            [.. Missed.SelectMany(change => change.Sections)],
            _content.Languages.Source,
            _content.Messages[Reader.Tag]);
    }

    private SiteMarkupContext Context(PageText text) => new(_content, Page, text.Language, Reader.Tag);
}

/// <summary>A section that is newer in the source than in a translation.</summary>
/// <param name="Anchor">Of its heading.</param>
/// <param name="Title">Its heading, in the translation where that has it.</param>
/// <param name="Language">Of the title.</param>
/// <param name="IsShown">Whether the page that is read has the anchor.</param>
public sealed record ChangedSection(string Anchor, string Title, Language Language, bool IsShown);
