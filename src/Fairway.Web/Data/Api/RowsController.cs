using Fairway.Statistics;
using Fairway.Statistics.Rows;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Data.Api;

/// <summary>Rows of a dataset, as they are or added up. The answer says how many there are in all: no cap is silent.</summary>
internal sealed class RowsController : ApiController
{
    [Read(ApiAddresses.Datasets + "/{dataset}/rows")]
    public IActionResult Rows(string dataset)
    {
        if (FindDataset(dataset) is not { } latest)
            return NoDataset(dataset);
        if (!TryVersion(latest, out var found, out var problem))
            return Refuse(problem);
        if (Parameters.Unknown(Request.Query, [.. RowsParameters.Of(found.Definition), .. Common], RowsParameters.Lists(found.Definition)) is { } unknown)
            return Refuse(unknown);
        if (!TryFormat(out var format, out problem) || !RowsParameters.TryRead(Request.Query, found, out var query, out problem))
            return Refuse(problem);

        var answer = DatasetRows.Query(found, query);
        return answer.Rows is { } rows
            ? Answer(found, query, rows, format)
            : Refuse(ApiProblem.Refused(answer.ProblemCode!, answer.Problem!, answer.Parameter));
    }

    private IActionResult Answer(Dataset dataset, RowsQuery query, RowsResult rows, AnswerFormat format)
    {
        var next = LinkPages(query.Offset, query.Limit, rows.Total, offset => AddressOf(dataset, query with { Offset = offset }));
        return format == AnswerFormat.Csv
            ? AnswerCsv(RowsCsv.Write(rows, query.IsGrouped), $"{dataset.Id}-rows.csv")
            : Answer(Page(dataset, query, rows, next), ApiJson.Readable.RowsPage);
    }

    /// <summary>A question in the form and of the version that this one is of.</summary>
    private string AddressOf(Dataset dataset, RowsQuery query) => RowsAddress.Of(
        dataset,
        query,
        (VersionParameter, Parameters.Text(Request.Query, VersionParameter)),
        (FormatParameter, Parameters.Text(Request.Query, FormatParameter)));

    private static RowsPage Page(Dataset dataset, RowsQuery query, RowsResult rows, string? next) => new(
        dataset.Id.Value,
        dataset.Version.Number,
        dataset.DataTo,
        [.. rows.Columns.Select(column => Describe(column, dataset, query))],
        [.. rows.Rows.Select(row => new RowEntry(row.Period, row.From, row.To, row.Words, row.Values, [.. row.Statuses.Select(StatusWord.Write)], row.IsComplete))],
        rows.Total,
        query.Limit,
        query.Offset,
        next);

    private static RowColumnEntry Describe(RowColumn column, Dataset dataset, RowsQuery query) => column.Definition is { } definition
        ? new(column.Name, ColumnWords.RoleOf(definition.Role), ColumnWords.UnitOf(definition))
        : new(column.Name, ColumnWords.TimeRole, query.Altogether ? RowsParameters.All : GrainNames.Of(query.Every ?? dataset.Definition.Grain));
}
