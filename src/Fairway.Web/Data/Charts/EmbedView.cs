using Fairway.Statistics;
using Fairway.Statistics.Charts;
using Fairway.Web.Reading;

namespace Fairway.Web.Data.Charts;

/// <param name="At">The day of which a frozen embed speaks; null for a live one.</param>
internal sealed record EmbedView(Frame Frame, Dataset Dataset, LocalText Text, string Chart, ChartView Drawn, DateOnly? At) : ViewModel(Frame)
{
    public bool IsOutdated => At < Dataset.DataTo;
}
