using System.Globalization;
using Fairway.Input;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Statistics.Rows;

namespace Fairway.Web.Data.Api;

/// <summary>Writes a question for rows as a query string, the same for the same question: what <see cref="RowsParameters"/> reads.</summary>
internal static class RowsAddress
{
    /// <param name="more">Parameters that are not of the question, such as <c>version</c>; those without a value are left out.</param>
    public static string Of(Dataset dataset, RowsQuery query, params IEnumerable<(string Name, string? Value)> more) =>
        $"{Addresses.Api(dataset.Id)}/rows{Query(dataset.Definition, query, more)}";

    /// <summary>With its question mark; empty where nothing is asked.</summary>
    public static string Query(DatasetDefinition definition, RowsQuery query, params IEnumerable<(string Name, string? Value)> more)
    {
        var pairs = Pairs(definition, query).Concat(more).Where(pair => pair.Value is { Length: > 0 }).ToList();
        return pairs.Count == 0 ? "" : "?" + string.Join('&', pairs.Select(pair => $"{Encode(pair.Name)}={Encode(pair.Value!)}"));
    }

    private static IEnumerable<(string Name, string? Value)> Pairs(DatasetDefinition definition, RowsQuery query)
    {
        yield return (RowsParameters.From, query.From is { } from ? IsoDay.Write(from) : null);
        yield return (RowsParameters.To, query.To is { } to ? IsoDay.Write(to) : null);
        yield return (RowsParameters.Last, query.Last?.ToString(CultureInfo.InvariantCulture));
        yield return (RowsParameters.Every, query.Altogether ? RowsParameters.All : query.Every is { } every ? GrainNames.Of(every) : null);
        yield return (RowsParameters.By, string.Join(',', query.By));
        foreach (var dimension in definition.Dimensions)
            yield return (dimension.Name, query.Where.TryGetValue(dimension.Name, out var words) ? WordList.Write(words) : null);
        foreach (var measure in definition.Measures)
        {
            var range = query.Ranges.GetValueOrDefault(measure.Name);
            yield return (measure.Name + RowsParameters.Min, range.Min is { } min ? TableCells.Write(min) : null);
            yield return (measure.Name + RowsParameters.Max, range.Max is { } max ? TableCells.Write(max) : null);
        }

        yield return (RowsParameters.Columns, string.Join(',', query.Columns));
        yield return (RowsParameters.Sort, query.Sort);
        yield return (RowsParameters.Limit, query.Limit == RowsQuery.DefaultLimit ? null : query.Limit.ToString(CultureInfo.InvariantCulture));
        yield return (RowsParameters.Offset, query.Offset == 0 ? null : query.Offset.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A comma parts words and is left to be read.</summary>
    private static string Encode(string text) => Uri.EscapeDataString(text).Replace("%2C", ",", StringComparison.Ordinal);
}
