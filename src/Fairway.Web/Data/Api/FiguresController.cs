using Fairway.Statistics;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Data.Api;

/// <summary>The figures that pages quote, now or as at a day.</summary>
public sealed class FiguresController : ApiController
{
    [Read(ApiAddresses.Datasets + "/{dataset}/figures"), Kept(ReadsQuery = true)]
    public IActionResult All(string dataset) => With(dataset, (found, at) =>
        Answer(new FigureList(found.Id.Value, [.. found.Definition.Figures.Select(name => Entry(found, name, at))]), ApiJson.Readable.FigureList));

    [Read(ApiAddresses.Datasets + "/{dataset}/figures/{figure}"), Kept(ReadsQuery = true)]
    public IActionResult One(string dataset, string figure) => With(dataset, (found, at) => found.Definition.Figures.Contains(figure)
        ? Answer(Entry(found, figure, at), ApiJson.Readable.FigureEntry)
        : Refuse(ApiProblem.NotFound("unknown-figure", $"The dataset '{found.Id}' has no figure '{figure}'. It has: {string.Join(", ", found.Definition.Figures)}.")));

    private IActionResult With(string dataset, Func<Dataset, DateOnly?, IActionResult> answer)
    {
        if (Parameters.Unknown(Request.Query, "at") is { } unknown)
            return Refuse(unknown);
        if (FindDataset(dataset) is not { } found)
            return NoDataset(dataset);
        if (!Parameters.TryDay(Request.Query, "at", out var at, out var problem))
            return Refuse(problem);
        return at < found.DataFrom || at > found.DataTo ? Refuse(ApiProblem.OutOfRange("at", found)) : answer(found, at);
    }

    private FigureEntry Entry(Dataset dataset, string name, DateOnly? at)
    {
        var label = dataset.Texts[Site.Languages.Source.Tag].Figures.GetValueOrDefault(name, name);
        return dataset.Figure(name, at) is { } figure
            ? new(
                name,
                label,
                figure.Value,
                figure.Unit.ToString().ToLowerInvariant(),
                FigureText.Write(figure, Messages),
                figure.DataTo,
                figure.From,
                figure.To,
                StatusWord.Write(figure.Status),
                figure.Of)
            : new(name, label, null, null, null, null, null, null, null, null);
    }
}
