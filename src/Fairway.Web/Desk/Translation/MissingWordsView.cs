using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Translation;

/// <summary>How much of a translation has no words yet, and where, as part of other pages.</summary>
/// <param name="Frame">Around it.</param>
/// <param name="Words">What lacks them.</param>
/// <param name="Source">The language of the source.</param>
/// <param name="Address">Of the page of the translation; empty on that page.</param>
/// <param name="IsOpen">Whether the list is open.</param>
internal sealed record MissingWordsView(DeskFrame Frame, ImmutableArray<MissingWords> Words, Language Source, string Address, bool IsOpen) : DeskModel(Frame)
{
    /// <summary>Links that are shown: on a page of which nothing is translated, the first is as good as all.</summary>
    public const int Most = 20;
}
