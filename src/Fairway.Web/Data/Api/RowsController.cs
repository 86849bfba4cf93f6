using System.Collections.Immutable;
using System.Globalization;
using Fairway.Statistics;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Data.Api;

/// <summary>Rows by period, grain, filters, order and page. The answer says how many there are in all: no cap is silent.</summary>
public sealed class RowsController : ApiController
{
    private static readonly string[] Fixed = ["from", "to", "every", "sort", "limit", "offset"];

    [Read(ApiAddresses.Datasets + "/{dataset}/rows")]
    public IActionResult Rows(string dataset)
    {
        if (FindDataset(dataset) is not { } found)
            return NoDataset(dataset);

        string[] dimensions = [.. found.Definition.Dimensions.Select(column => column.Name)];
        if (Parameters.Unknown(Request.Query, [.. Fixed, .. dimensions]) is { } unknown)
            return Refuse(unknown);
        if (!TryRead(found, dimensions, out var query, out var problem))
            return Refuse(problem!);

        var answer = DatasetRows.Query(found, query!);
        return answer.Rows is { } rows
            ? Answer(Page(found, query!, rows), ApiJson.Readable.RowsPage)
            : Refuse(ApiProblem.Refused(answer.ProblemCode!, answer.Problem!));
    }

    private bool TryRead(Dataset dataset, string[] dimensions, out RowsQuery? query, out ApiProblem? problem)
    {
        query = null;
        var parameters = Request.Query;
        if (!Parameters.TryDay(parameters, "from", out var from, out problem)
            || !Parameters.TryDay(parameters, "to", out var to, out problem)
            || !Parameters.TryGrain(parameters, "every", dataset.Definition.Grain, out var every, out problem)
            || !Parameters.TryNumber(parameters, "limit", new RowsQuery().Limit, 1, RowsQuery.MaxLimit, out var limit, out problem)
            || !Parameters.TryNumber(parameters, "offset", 0, 0, int.MaxValue, out var offset, out problem))
        {
            return false;
        }

        query = new RowsQuery
        {
            From = from,
            To = to,
            Every = every,
            Sort = parameters.TryGetValue("sort", out var sort) ? sort.ToString() : null,
            Limit = limit,
            Offset = offset,
            Where = dimensions.Where(parameters.ContainsKey).ToImmutableDictionary(
                name => name,
                name => parameters[name].ToString().Split(',').ToImmutableArray()),
        };
        return true;
    }

    private RowsPage Page(Dataset dataset, RowsQuery query, RowsResult rows)
    {
        var end = query.Offset + rows.Rows.Length;
        return new(
            dataset.Id.Value,
            rows.Columns,
            [.. rows.Rows.Select(row => new RowEntry(row.Period, row.Values, [.. row.Statuses.Select(StatusWord.Write)], row.IsComplete))],
            rows.Total,
            query.Limit,
            query.Offset,
            end < rows.Total ? NextAddress(end) : null);
    }

    private string NextAddress(int offset)
    {
        var parameters = Request.Query
            .Where(parameter => parameter.Key != "offset")
            .Select(parameter => $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(parameter.Value.ToString())}")
            .Append(string.Create(CultureInfo.InvariantCulture, $"offset={offset}"));
        return $"{Request.Path}?{string.Join('&', parameters)}";
    }
}
