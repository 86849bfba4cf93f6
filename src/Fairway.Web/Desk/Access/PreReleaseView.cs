using System.Collections.Immutable;
using Fairway.Web.Data;
using Fairway.Web.Reading;
using Fairway.Web.Reading.Pages;

namespace Fairway.Web.Desk.Access;

/// <summary>One item before it is published, as whoever has the link sees it.</summary>
/// <param name="Frame">Around it; of the site with the drafts in it.</param>
/// <param name="Token">Of the link.</param>
/// <param name="Page">A page; null for a dataset.</param>
/// <param name="Dataset">A dataset; null for a page.</param>
internal sealed record PreReleaseView(Reading.Frame Frame, string Token, PageView? Page, DatasetSummary? Dataset) : ViewModel(Frame)
{
    /// <summary>How often the watermark is written over the page.</summary>
    public const int Marks = 40;

    /// <summary>What stands on it, many times, on paper too.</summary>
    public string Watermark => Frame.Reader.Watermark!;

    /// <summary>Every chart of the dataset.</summary>
    public ImmutableArray<TrustedHtml> Charts { get; init; } = [];

    /// <summary>Where its rows can be taken; null where they cannot.</summary>
    public string? Csv { get; init; }
}
