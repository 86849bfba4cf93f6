using System.Globalization;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Statistics.Rows;
using Fairway.Statistics.Versions;
using Fairway.Web.Data.Api;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Data.Versions;

/// <summary>The history of one cell, and a series as it was first published beside what it is now.</summary>
internal sealed class CellsApiController : ApiController
{
    private const string FirstPublished = "first-published";

    /// <summary>The key's columns choose the row, <c>column</c> the cell.</summary>
    [Read(ApiAddresses.Datasets + "/{dataset}/cells")]
    public IActionResult Cell(string dataset)
    {
        if (FindDataset(dataset) is not { } found)
            return NoDataset(dataset);
        string[] key = [.. found.Versions.Key];
        if (Parameters.Unknown(Request.Query, [.. key, "column"]) is { } unknown)
            return Refuse(unknown);
        if (key.FirstOrDefault(name => !Request.Query.ContainsKey(name)) is { } missing)
            return Refuse(ApiProblem.Invalid(missing, $"'{missing}' is missing: a row is chosen by {string.Join(", ", key)}, written as in the CSV."));
        if (!TryColumn(found, out var column, out var problem))
            return Refuse(problem!);

        var row = new RowKey([.. key.Select(name => Request.Query[name].ToString())]);
        var history = found.Versions.History(row, column);
        if (history.IsEmpty)
            return Refuse(VersionProblems.NoCell(row.ToString(), column));
        return Answer(
            new CellAnswer(found.Id.Value, [.. key], row.Cells, column, [.. history.Select(state => new CellItem(
                state.Version.Number,
                VersionWords.KindName(state.Version.Kind),
                state.Version.Published,
                state.Value,
                VersionsApiController.ReleaseOf(Site, found, state.Version)))]),
            ApiJson.Readable.CellAnswer);
    }

    [Read(ApiAddresses.Datasets + "/{dataset}/series")]
    public IActionResult Series(string dataset)
    {
        if (FindDataset(dataset) is not { } found)
            return NoDataset(dataset);
        if (Parameters.Unknown(Request.Query, "column", "as", "limit", "offset") is { } unknown)
            return Refuse(unknown);
        if (Request.Query["as"].ToString() is not (FirstPublished or ""))
            return Refuse(ApiProblem.Invalid("as", $"'as' must be {FirstPublished}."));
        if (!TryColumn(found, out var column, out var problem)
            || !Parameters.TryNumber(Request.Query, "limit", new RowsQuery().Limit, 1, RowsQuery.MaxLimit, out var limit, out problem)
            || !Parameters.TryNumber(Request.Query, "offset", 0, 0, int.MaxValue, out var offset, out problem))
        {
            return Refuse(problem!);
        }

        var values = found.Versions.FirstPublished(column);
        var next = LinkPages(
            offset,
            limit,
            values.Length,
            start => string.Create(CultureInfo.InvariantCulture, $"{Addresses.Api(found.Id)}/series?column={column}&as={FirstPublished}&limit={limit}&offset={start}"));
        return Answer(
            new FirstPublishedPage(
                found.Id.Value,
                found.Versions.Key,
                column,
                [.. values.Skip(offset).Take(limit).Select(value => new FirstPublishedItem(value.Row.Cells, value.Version, value.First, value.Now))],
                values.Length,
                limit,
                offset,
                next),
            ApiJson.Readable.FirstPublishedPage);
    }

    /// <summary>A column of any version, the key's apart.</summary>
    private bool TryColumn(Dataset dataset, out string column, out ApiProblem? problem)
    {
        var versions = dataset.Versions;
        string[] known = [.. versions.All.Reverse().SelectMany(version => versions.HeaderOf(version.Number)).Distinct().Except(versions.Key)];
        column = Request.Query["column"].ToString();
        problem = known.Contains(column) ? null : VersionProblems.NoColumn(column, known);
        return problem is null;
    }
}
