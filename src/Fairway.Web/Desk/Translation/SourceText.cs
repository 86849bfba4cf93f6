using Fairway.Content.Translating;

namespace Fairway.Web.Desk.Translation;

/// <summary>The text of a page in the source language, as its file is written.</summary>
/// <param name="Origin">Where it is from.</param>
/// <param name="Text">All of it.</param>
/// <param name="Facts">The <c>page.yaml</c> beside it; null where it has none.</param>
internal sealed record SourceText(SourceOrigin Origin, string Text, string? Facts)
{
    public PageWords Words { get; } = PageWords.Read(Text) with { Withdrawn = Facts is null ? null : PageWords.WithdrawnIn(Facts) };
}
