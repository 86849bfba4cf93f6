namespace Fairway.Content.Checking;

internal static class TextAnchors
{
    /// <summary>A heading has the anchor. A text that was refused as a whole has lost its headings: of that nothing more is said.</summary>
    public static bool HasAnchor(this PageText text, string anchor) =>
        text.Body.Sections.IsEmpty || text.Body.Headings.Any(heading => heading.Anchor == anchor);
}
