namespace Fairway.Markup;

/// <summary>The codes of every fault that a text of the dialect can have.</summary>
public static class MarkupFault
{
    public const string TooLarge = "too-large";
    public const string TooManyLines = "too-many-lines";
    public const string TooManyFaults = "too-many-faults";
    public const string TooLongLine = "too-long-line";
    public const string TooLongParagraph = "too-long-paragraph";
    public const string TooDeep = "too-deep";
    public const string TooManyMarks = "too-many-marks";
    public const string TooManyHeadings = "too-many-headings";
    public const string TooManyLinks = "too-many-links";
    public const string TooManyDefinitions = "too-many-definitions";
    public const string TooManyReferences = "too-many-references";
    public const string TooManyCharts = "too-many-charts";
    public const string TooManyColumns = "too-many-columns";
    public const string TooManyCells = "too-many-cells";
    public const string TooMuchOutput = "too-much-output";

    public const string BadAnchor = "bad-anchor";
    public const string BadCallout = "bad-callout";
    public const string BadCharacter = "bad-character";
    public const string BadChart = "bad-chart";
    public const string BadCitation = "bad-citation";
    public const string BadFigure = "bad-figure";
    public const string DuplicateAnchor = "duplicate-anchor";
    public const string EmptyHeading = "empty-heading";
    public const string FigureInHeading = "figure-in-heading";
    public const string FootnoteDefinition = "footnote-definition";
    public const string HeadingLevel = "heading-level";
    public const string ImageNotAllowed = "image-not-allowed";
    public const string ImageWithoutWords = "image-without-words";
    public const string TooManyImages = "too-many-images";
    public const string LinkInLink = "link-in-link";
    public const string LinkNotAllowed = "link-not-allowed";
    public const string NestedCallout = "nested-callout";
    public const string NestedHeading = "nested-heading";
    public const string UnclosedCallout = "unclosed-callout";
    public const string UnknownAnchor = "unknown-anchor";
    public const string UnknownCallout = "unknown-callout";
}
