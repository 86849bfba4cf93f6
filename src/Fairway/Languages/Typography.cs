using System.Collections.Immutable;

namespace Fairway.Languages;

/// <summary>How the letters of a language are set: fonts that readers' systems may have, and the room between lines, as multiples of the font's size.</summary>
/// <param name="Fonts">Names of fonts, the best first; empty to keep those of the stylesheet.</param>
/// <param name="Generic">Where none of them is there: <c>sans-serif</c> or <c>serif</c>.</param>
/// <param name="LineHeight">Of text.</param>
/// <param name="HeadingLineHeight">Of headings.</param>
/// <param name="TitleLineHeight">Of the page's title.</param>
public sealed record Typography(ImmutableArray<string> Fonts, string Generic, decimal LineHeight, decimal HeadingLineHeight, decimal TitleLineHeight);
