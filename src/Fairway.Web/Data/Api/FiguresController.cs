using Fairway.Statistics;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Data.Api;

/// <summary>The figures that pages quote, now or as at a day.</summary>
internal sealed class FiguresController : ApiController
{
    private const string At = "at";

    [Read(ApiAddresses.Datasets + "/{dataset}/figures")]
    public IActionResult All(string dataset) => With(dataset, (found, at, format) =>
    {
        FigureEntry[] figures = [.. found.Definition.Figures.Select(name => FigureEntries.Of(found, name, at, Messages))];
        return format == AnswerFormat.Csv
            ? AnswerCsv(FigureEntries.Csv(figures), $"{found.Id}-figures.csv")
            : Answer(new FigureList(found.Id.Value, found.Version.Number, [.. figures]), ApiJson.Readable.FigureList);
    });

    [Read(ApiAddresses.Datasets + "/{dataset}/figures/{figure}")]
    public IActionResult One(string dataset, string figure) => With(dataset, (found, at, format) =>
    {
        if (!found.Definition.Figures.Contains(figure))
            return Refuse(ApiProblem.NotFound("unknown-figure", $"The dataset '{found.Id}' has no figure '{figure}'. It has: {string.Join(", ", found.Definition.Figures)}."));
        var entry = FigureEntries.Of(found, figure, at, Messages);
        return format == AnswerFormat.Csv ? AnswerCsv(FigureEntries.Csv([entry]), $"{found.Id}-{figure}.csv") : Answer(entry, ApiJson.Readable.FigureEntry);
    });

    private IActionResult With(string dataset, Func<Dataset, DateOnly?, AnswerFormat, IActionResult> answer)
    {
        if (Parameters.Unknown(Request.Query, [At, .. Common]) is { } unknown)
            return Refuse(unknown);
        if (FindDataset(dataset) is not { } latest)
            return NoDataset(dataset);
        if (!TryVersion(latest, out var found, out var problem)
            || !TryFormat(out var format, out problem)
            || !Parameters.TryDay(Request.Query, At, out var at, out problem))
        {
            return Refuse(problem);
        }

        return at < found.DataFrom || at > found.DataTo ? Refuse(ApiProblem.OutOfRange(At, found)) : answer(found, at, format);
    }
}
