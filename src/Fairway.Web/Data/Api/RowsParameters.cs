using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Fairway.Statistics;
using Fairway.Statistics.Rows;

namespace Fairway.Web.Data.Api;

/// <summary>The question for rows as a query string: what the API, the explorer and the addresses of both have in common.</summary>
internal static class RowsParameters
{
    public const string From = "from";
    public const string To = "to";
    public const string Last = "last";
    public const string Every = "every";
    public const string By = "by";
    public const string Columns = "columns";
    public const string Sort = "sort";
    public const string Limit = "limit";
    public const string Offset = "offset";

    /// <summary>Ends the name of a measure: <c>people.min=100</c>.</summary>
    public const string Min = ".min";

    public const string Max = ".max";

    /// <summary>All the time: <c>every=all</c>.</summary>
    public const string All = "all";

    /// <summary>In the order in which they stand in an address, before the filters.</summary>
    public static readonly ImmutableArray<string> Fixed = [From, To, Last, Every, By, Columns, Sort, Limit, Offset];

    /// <summary>Every parameter of a dataset's rows.</summary>
    public static string[] Of(DatasetDefinition definition) =>
    [
        .. Fixed,
        .. definition.Dimensions.Select(column => column.Name),
        .. definition.Measures.SelectMany(column => (string[])[column.Name + Min, column.Name + Max]),
    ];

    /// <summary>Those that may be given more than once; each time adds to the list.</summary>
    public static string[] Lists(DatasetDefinition definition) => [By, Columns, .. definition.Dimensions.Select(column => column.Name)];

    /// <summary>Reads what the query string says of rows; other parameters are left to the caller.</summary>
    public static bool TryRead(IQueryCollection parameters, Dataset dataset, [NotNullWhen(true)] out RowsQuery? query, [NotNullWhen(false)] out ApiProblem? problem)
    {
        query = null;
        var definition = dataset.Definition;
        if (!Parameters.TryPeriod(parameters, From, definition.Grain, out var from, out problem)
            || !Parameters.TryPeriod(parameters, To, definition.Grain, out var to, out problem)
            || !Parameters.TryNumber(parameters, Last, 0, 1, RowsQuery.MaxLast, out var last, out problem)
            || !TryEvery(parameters, out var every, out var altogether, out problem)
            || !Parameters.TryNumber(parameters, Limit, RowsQuery.DefaultLimit, 1, RowsQuery.MaxLimit, out var limit, out problem)
            || !Parameters.TryNumber(parameters, Offset, 0, 0, int.MaxValue, out var offset, out problem)
            || !TryRanges(parameters, definition, out var ranges, out problem)
            || !TryWhere(parameters, dataset, out var where, out problem)
            || !WordList.TryRead(parameters, By, _ => false, out var by, out problem)
            || !WordList.TryRead(parameters, Columns, _ => false, out var columns, out problem))
        {
            return false;
        }

        query = new RowsQuery
        {
            From = from?.Start,
            To = to?.End,
            Last = last == 0 ? null : last,
            Every = every,
            Altogether = altogether,
            By = by,
            Columns = columns,
            Sort = Parameters.Text(parameters, Sort),
            Limit = limit,
            Offset = offset,
            Where = where,
            Ranges = ranges,
        };
        return true;
    }

    private static bool TryEvery(IQueryCollection parameters, out Grain? every, out bool altogether, [NotNullWhen(false)] out ApiProblem? problem)
    {
        (every, altogether, problem) = (null, false, null);
        var text = Parameters.Text(parameters, Every);
        if (text is null)
            return true;
        altogether = text == All;
        if (altogether)
            return true;
        if (GrainNames.TryParse(text, out var grain))
        {
            every = grain;
            return true;
        }

        problem = ApiProblem.Invalid(Every, $"'{Every}' must be one of: {string.Join(", ", GrainNames.All)}, {All}. Leave it out for rows that are not added up.");
        return false;
    }

    private static bool TryRanges(
        IQueryCollection parameters, DatasetDefinition definition, out ImmutableDictionary<string, ValueRange> ranges, [NotNullWhen(false)] out ApiProblem? problem)
    {
        (ranges, problem) = (ImmutableDictionary<string, ValueRange>.Empty, null);
        foreach (var measure in definition.Measures)
        {
            if (!Parameters.TryDecimal(parameters, measure.Name + Min, out var min, out problem) || !Parameters.TryDecimal(parameters, measure.Name + Max, out var max, out problem))
                return false;
            if (min is not null || max is not null)
                ranges = ranges.Add(measure.Name, new(min, max));
        }

        return true;
    }

    private static bool TryWhere(
        IQueryCollection parameters, Dataset dataset, out ImmutableDictionary<string, ImmutableArray<string>> where, [NotNullWhen(false)] out ApiProblem? problem)
    {
        (where, problem) = (ImmutableDictionary<string, ImmutableArray<string>>.Empty, null);
        foreach (var dimension in dataset.Definition.Dimensions)
        {
            var column = dataset.Table.Dimensions[dimension.Name];
            if (!WordList.TryRead(parameters, dimension.Name, word => column.CodeOf(word) >= 0, out var words, out problem))
                return false;
            if (!words.IsEmpty)
                where = where.Add(dimension.Name, words);
        }

        return true;
    }
}
