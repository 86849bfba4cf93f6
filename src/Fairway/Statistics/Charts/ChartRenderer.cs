using Fairway.Languages;

namespace Fairway.Statistics.Charts;

/// <summary>Draws the declared charts of a dataset as SVG, written on the server.</summary>
public static class ChartRenderer
{
    /// <param name="dataset">Whose chart.</param>
    /// <param name="chart">A name of <see cref="DatasetDefinition.Charts"/>.</param>
    /// <param name="messages">In which language.</param>
    /// <param name="at">As at which date; the data-to date when null.</param>
    public static ChartView Render(Dataset dataset, string chart, Messages messages, DateOnly? at = null) => throw new NotImplementedException();

    /// <summary>The same drawing as a file that stands alone: its own style, title, source line, <c>viewBox</c> and fonts by name.</summary>
    public static string RenderFile(Dataset dataset, string chart, Messages messages, DateOnly? at = null) => throw new NotImplementedException();
}
