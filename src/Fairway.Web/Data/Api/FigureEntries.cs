using System.Globalization;
using System.Text.Json;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Statistics.Figures;

namespace Fairway.Web.Data.Api;

/// <summary>Figures as the API tells them.</summary>
internal static class FigureEntries
{
    private static readonly string[] Header = ["name", "label", "value", "unit", "text", "day", "data-to", "from", "to", "status", "of", "version", "formula"];

    /// <param name="at">The data-to date when null.</param>
    /// <param name="messages">In which the value is written out.</param>
    public static FigureEntry Of(Dataset dataset, string name, DateOnly? at, Messages messages)
    {
        var definition = dataset.Definition.FigureDefinitions[name];
        var entry = new FigureEntry(
            name, dataset.TextIn(messages.Language.Tag).Figures.GetValueOrDefault(name, name), dataset.Version.Number, FigureFormula.Write(definition));
        return dataset.Figure(name, at) is not { } figure
            ? entry
            : entry with
            {
                Value = figure.Day is null ? figure.Value : null,
                Unit = JsonNamingPolicy.KebabCaseLower.ConvertName(figure.Unit.ToString()),
                Text = FigureText.WriteAlone(figure, messages),
                Day = figure.Day,
                DataTo = figure.DataTo,
                From = figure.From,
                To = figure.To,
                Status = StatusWord.Write(figure.Status),
                Of = figure.Of,
                Sharing = figure.Sharing,
                Holders = [.. figure.Holders.Select(span => new SpanEntry(span.From, span.To))],
                Items = [.. figure.Items.Select(item => new FigureItemEntry(item.Word, item.Value, item.Share))],
                Rest = figure.Rest,
            };
    }

    /// <summary>One line a figure; what a figure lists is in JSON alone.</summary>
    public static byte[] Csv(IEnumerable<FigureEntry> figures) => ApiCsv.Write(Header, figures.Select(figure => (IEnumerable<string?>)
    [
        figure.Name,
        figure.Label,
        figure.Value is { } value ? TableCells.Write(value) : null,
        figure.Unit,
        figure.Text,
        Day(figure.Day),
        Day(figure.DataTo),
        Day(figure.From),
        Day(figure.To),
        figure.Status,
        figure.Of?.ToString(CultureInfo.InvariantCulture),
        figure.Version.ToString(CultureInfo.InvariantCulture),
        figure.Formula,
    ]));

    private static string? Day(DateOnly? day) => day is { } known ? IsoDay.Write(known) : null;
}
