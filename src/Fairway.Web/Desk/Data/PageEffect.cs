using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Sites.Differences;

namespace Fairway.Web.Desk.Data;

/// <summary>A page that reads otherwise in some language.</summary>
/// <param name="Texts">In the site's order of languages.</param>
internal sealed record PageEffect(Page Page, ImmutableArray<TextEffect> Texts);

/// <summary>The text of a page in a language that reads otherwise.</summary>
/// <param name="Blocks">Those that differ, with what stood there before.</param>
internal sealed record TextEffect(LanguageTag Language, ImmutableArray<BlockDifference> Blocks)
{
    /// <summary>Sentences that differ, headings, items and rows of tables among them.</summary>
    public int Sentences { get; } = Blocks.Sum(ChangedSentences.Count);
}
