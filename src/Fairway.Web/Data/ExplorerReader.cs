using System.Collections.Immutable;
using Fairway.Statistics;
using Fairway.Statistics.Rows;
using Fairway.Web.Data.Api;
using Microsoft.Extensions.Primitives;

namespace Fairway.Web.Data;

/// <summary>Reads the query string of the explorer, parameter by parameter: the one at fault is put aside and the rest is answered.</summary>
internal static class ExplorerReader
{
    public static ExplorerRequest Read(IQueryCollection query, Dataset latest)
    {
        var (dataset, version, isMended) = Versioned(query, latest);
        var known = RowsParameters.Of(dataset.Definition).Except([RowsParameters.Limit, RowsParameters.Offset]);
        var given = known.Where(query.ContainsKey).ToDictionary(name => name, name => query[name], StringComparer.Ordinal);
        var isRowByRow = given.TryGetValue(RowsParameters.Every, out var every) && every == ExplorerRequest.RowByRow && given.Remove(RowsParameters.Every);
        return Answer(dataset, given, isRowByRow, version, isMended);
    }

    private static (Dataset Dataset, int? Version, bool IsMended) Versioned(IQueryCollection query, Dataset latest)
    {
        if (Parameters.Text(query, ExplorerRequest.VersionParameter) is null)
            return (latest, null, false);
        return Parameters.TryNumber(query, ExplorerRequest.VersionParameter, latest.Version.Number, 1, int.MaxValue, out var number, out _)
            && latest.At(number) is { } found
                ? (found, number, false)
                : (latest, null, true);
    }

    private static ExplorerRequest Answer(Dataset dataset, Dictionary<string, StringValues> given, bool isRowByRow, int? version, bool isMended)
    {
        // Each round puts one parameter aside, so the last has none that could be at fault.
        while (true)
        {
            if (!RowsParameters.TryRead(new QueryCollection(given), dataset, out var read, out var problem))
            {
                PutAside(given, problem.Parameter);
                isMended = true;
                continue;
            }

            var question = WithDefaults(dataset, Clamp(dataset, read, out var isCut), isRowByRow);
            var answer = DatasetRows.Query(dataset, question with { Limit = ExplorerRequest.MostRows });
            if (answer.Rows is { } rows)
                return new(dataset, question, rows, version, isMended || isCut);
            PutAside(given, answer.Parameter);
            isMended = true;
        }
    }

    private static void PutAside(Dictionary<string, StringValues> given, string? parameter)
    {
        if (parameter is null || !given.Remove(parameter))
            given.Clear();
    }

    /// <summary>Days beyond the data are those of the data; a question for the last periods needs no first day, which the form sends with it.</summary>
    private static RowsQuery Clamp(Dataset dataset, RowsQuery query, out bool isCut)
    {
        var from = query.Last is null ? query.From : null;
        var cut = query with { From = Within(dataset, from), To = Within(dataset, query.To) };
        isCut = cut.From != from || cut.To != query.To;
        return cut;
    }

    private static DateOnly? Within(Dataset dataset, DateOnly? day) =>
        day < dataset.DataFrom ? dataset.DataFrom : day > dataset.DataTo ? dataset.DataTo : day;

    private static RowsQuery WithDefaults(Dataset dataset, RowsQuery query, bool isRowByRow) => query with
    {
        From = query.From ?? (query.Last is null && (query.To is null || query.To >= Recent(dataset)) ? Recent(dataset) : query.From),
        To = query.To ?? dataset.DataTo,
        Every = query.Every ?? (isRowByRow || query.Altogether ? null : Usual(dataset)),
        By = isRowByRow ? [] : query.By,
        Columns = isRowByRow && query.Columns.IsEmpty ? WithoutStatus(dataset) : query.Columns,
        Sort = query.Sort ?? ExplorerRequest.DefaultSort(dataset),
    };

    /// <summary>The status of a row is shown as the marks of its values.</summary>
    private static ImmutableArray<string> WithoutStatus(Dataset dataset) =>
        [.. dataset.Definition.Columns.Where(column => column.Role != ColumnRole.Status).Select(column => column.Name)];

    /// <summary>Where a reader who asks nothing is shown the data from: this year and the one before it.</summary>
    private static DateOnly Recent(Dataset dataset) => Within(dataset, new DateOnly(dataset.DataTo.Year - 1, 1, 1))!.Value;

    /// <summary>By month: long enough to be read, short enough to fit. Weeks fill no months.</summary>
    private static Grain Usual(Dataset dataset) => Grain.Month.IsMadeOf(dataset.Definition.Grain) ? Grain.Month : dataset.Definition.Grain;
}
