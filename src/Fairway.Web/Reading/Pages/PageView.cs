using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Sites;
using Fairway.Web.Data;
using Fairway.Web.Data.Versions;

namespace Fairway.Web.Reading.Pages;

/// <summary>A page of content, in the order in which its parts are read.</summary>
internal sealed record PageView(Frame Frame) : ViewModel(Frame)
{
    public required PageReading Reading { get; init; }

    public required TrustedHtml Body { get; init; }

    public required ImmutableArray<ContentsEntry> Contents { get; init; }

    public required ImmutableArray<Notice> Notices { get; init; }

    public required ImmutableArray<PageReading> Related { get; init; }

    /// <summary>Languages near to the reader's that have the page where the reader's has not, the nearest first.</summary>
    public ImmutableArray<Language> Fallbacks => [.. Reading.Reader.Fallbacks.SelectMany(tag => Reading.Available.Where(language => language.Tag == tag))];

    /// <summary>Headline figures and all that goes with them; null but on a page of figures.</summary>
    public DatasetSummary? Data { get; init; }

    /// <summary>The newest correction of each dataset that the text uses.</summary>
    public ImmutableArray<CorrectionNotice> Corrections => CorrectionNotices.OfPage(Frame.Reader, Reading);

    public Page Page => Reading.Page;

    public Language TextLanguage => Reading.TextLanguage;
}

/// <param name="Anchor">Of a heading in the page.</param>
/// <param name="Language">Of the words.</param>
internal sealed record ContentsEntry(string Anchor, string Text, Language Language);

/// <summary>What a reader must know of the text before reading it.</summary>
internal enum Notice
{
    /// <summary>A machine translated it and nobody has checked it.</summary>
    MachineUnchecked,
    Stale,
    Missing,
    Withdrawn,
}
