using Fairway.Markup;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Statistics.Schedules;
using Fairway.Web.Reading;

namespace Fairway.Web.Data;

/// <summary>Makes the summary of a dataset for a reader.</summary>
internal static class DatasetSummaries
{
    /// <summary>The dataset that a page is about: the first that its text names. Null where it names none.</summary>
    public static DatasetSummary? OfPage(Frame frame, PageReading reading)
    {
        var name = reading.Text.Body.References
            .Select(reference => reference switch
            {
                FigureReference figure => figure.Dataset,
                ChartReference chart => chart.Dataset,
                _ => null,
            })
            .FirstOrDefault(dataset => dataset is not null);

        return DatasetId.TryParse(name, null, out var id) && frame.Reader.Site.Content.Datasets.TryGetValue(id, out var dataset)
            ? Of(frame, dataset)
            : null;
    }

    public static DatasetSummary Of(Frame frame, Dataset dataset)
    {
        var text = LocalText.Of(frame.Reader, dataset);
        FigureCard[] cards =
        [
            .. dataset.Definition.Figures
                .Select(name => (Name: name, Value: dataset.Figure(name)))
                .Where(figure => figure.Value is not null)
                .Take(DatasetSummary.MostCards)
                .Select(figure => new FigureCard(figure.Name, text.Text.Figures[figure.Name], figure.Value!)),
        ];
        return new DatasetSummary(frame)
        {
            Dataset = dataset,
            Text = text,
            Cards = [.. cards],
            Marks = [.. Enum.GetValues<ValueStatus>().Where(status => StatusText.Mark(status) is not null && dataset.Table.Statuses.Contains(status))],
            SameDate = SameDateTable.Of(dataset, text, frame.Reader.Language),
            Quotation = cards.Length == 0 ? null : new(cards[0].Label, cards[0].Value, Addresses.Dataset(frame.Reader.Tag, dataset.Id, dataset.Version.Number, cards[0].Name)),
            Next = ReleaseSchedule.Of(dataset).FirstOrDefault(),
        };
    }
}
