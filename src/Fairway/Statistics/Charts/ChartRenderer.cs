using Fairway.Input;
using Fairway.Languages;

namespace Fairway.Statistics.Charts;

/// <summary>Draws the declared charts of a dataset as SVG, written on the server.</summary>
public static class ChartRenderer
{
    /// <param name="dataset">Whose chart.</param>
    /// <param name="chart">A name of <see cref="DatasetDefinition.Charts"/>.</param>
    /// <param name="messages">In which language.</param>
    /// <param name="at">As at which date; the data-to date when null.</param>
    /// <exception cref="KeyNotFoundException">No chart of that name is declared.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no data at that date: ask <see cref="HasData"/> before.</exception>
    public static ChartView Render(Dataset dataset, string chart, Messages messages, DateOnly? at = null)
    {
        var drawing = Draw(dataset, chart, messages, at);
        var id = $"{dataset.Id}-{chart}{(at is { } day ? "-" + IsoDay.Write(day) : "")}";
        return new(drawing.Headline, drawing.Subtitle, PageDrawing.Write(drawing, id, messages.Language, SourceOf(messages)), drawing.Table);
    }

    /// <summary>The same drawing as a file that stands alone: its own colours, title, source line, <c>viewBox</c> and fonts by name.</summary>
    /// <inheritdoc cref="Render"/>
    /// <param name="layout">Its size; <see cref="FileLayout.Normal"/> when null.</param>
    public static string RenderFile(Dataset dataset, string chart, Messages messages, DateOnly? at = null, FileLayout? layout = null)
    {
        var drawing = Draw(dataset, chart, messages, at, layout);
        var definition = dataset.Definition;
        var source = messages.Format("chart.source", ("publisher", Bidi.Isolate(definition.Publisher)), ("date", at ?? dataset.DataTo));
        return FileDrawing.Write(drawing, $"{source} {Bidi.Isolate(definition.LicenceName)}.", messages.Language, SourceOf(messages), layout ?? FileLayout.Normal);
    }

    /// <summary>Whether a chart can be drawn as at a date.</summary>
    public static bool HasData(Dataset dataset, DateOnly at) => at >= dataset.Table.First.End && at <= dataset.DataTo;

    private static Language SourceOf(Messages messages) => (messages.Source ?? messages).Language;

    private static ChartDrawing Draw(Dataset dataset, string chart, Messages messages, DateOnly? at, FileLayout? layout = null)
    {
        if (!dataset.Definition.ChartDefinitions.TryGetValue(chart, out var definition))
            throw new KeyNotFoundException($"No chart '{chart}' is declared in dataset.yaml. Declared are: {string.Join(", ", dataset.Definition.Charts)}.");
        var context = new ChartContext(dataset, definition, messages, at ?? dataset.DataTo, layout == FileLayout.Card ? Plot.CardLabelGap : Plot.LabelGap);
        return definition.Kind switch
        {
            ChartKind.CumulativeByYear => CumulativeChart.Draw(context),
            ChartKind.Line => LineChart.Draw(context),
            ChartKind.Column => ColumnChart.Draw(context),
            ChartKind.StackedColumn => StackedChart.Draw(context),
            ChartKind.BarByCategory => CategoryChart.Draw(context),
            ChartKind.SmallMultiples => MultiplesChart.Draw(context),
            _ => throw new InvalidOperationException($"The chart '{chart}' is of an unknown kind."),
        };
    }
}
