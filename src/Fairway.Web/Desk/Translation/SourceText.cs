using Fairway.Content.Translating;

namespace Fairway.Web.Desk.Translation;

/// <summary>The text of a page in the source language, as its file is written.</summary>
internal sealed record SourceText(SourceOrigin Origin, string Text)
{
    public PageWords Words { get; } = PageWords.Read(Text);
}
