using Fairway.Input;
using Fairway.Markup;
using Fairway.Statistics;
using Fairway.Statistics.Charts;

namespace Fairway.Content.Checking;

/// <summary>Looks for figures and charts, and asks each figure for its value: one without a value must not reach a reader.</summary>
internal sealed class FigureCheck(ContentIndex index, FaultList faults)
{
    public void Figure(string file, FigureReference reference)
    {
        if (Dataset(file, reference, reference.Dataset) is not { } dataset)
            return;
        if (!dataset.Definition.Figures.Contains(reference.Figure))
            Error(file, reference, "unknown-figure", $"The dataset '{dataset.Id}' has no figure '{Suggestion.Clip(reference.Figure)}'.{Suggestion.For(reference.Figure, dataset.Definition.Figures, "Write one of")}");
        else if (!index.HasValue(dataset, reference.Figure, reference.At))
            Error(file, reference, "valueless-figure", $"The figure '{dataset.Id}.{reference.Figure}' has no value {At(reference.At)}; the data run to {IsoDay.Write(dataset.DataTo)}. Write a date that they cover, or take the figure out.");
    }

    public void Chart(string file, ChartReference reference)
    {
        if (Dataset(file, reference, reference.Dataset) is not { } dataset)
            return;
        if (!dataset.Definition.Charts.Contains(reference.Chart))
            Error(file, reference, "unknown-chart", $"The dataset '{dataset.Id}' has no chart '{Suggestion.Clip(reference.Chart)}'.{Suggestion.For(reference.Chart, dataset.Definition.Charts, "Write one of")}");
        else if (reference.At is { } at && !ChartRenderer.HasData(dataset, at))
            Error(file, reference, "dataless-chart", $"The dataset '{dataset.Id}' has no data {At(at)} for a chart; the data run to {IsoDay.Write(dataset.DataTo)}. Write a date that they cover, or take the date out.");
    }

    /// <summary>Null where it is unknown, and said so, or broken, and its own faults say so.</summary>
    private Dataset? Dataset(string file, MarkupReference reference, string name)
    {
        if (index.Datasets.TryGetValue(name, out var dataset))
            return dataset;
        Error(file, reference, "unknown-dataset", $"There is no dataset '{Suggestion.Clip(name)}'.{index.Nearest(name, index.Datasets.Keys)} Datasets are folders in datasets/.");
        return null;
    }

    private void Error(string file, MarkupReference reference, string code, string message) =>
        faults.Error(file, reference.Line, reference.Column, code, message);

    private static string At(DateOnly? at) => at is { } date ? $"at {IsoDay.Write(date)}" : "now";
}
