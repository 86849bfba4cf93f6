using System.Globalization;
using Fairway.Input;

namespace Fairway.Statistics.Rows;

/// <summary>Finds the first thing that is wrong with a query, and says what may be asked instead.</summary>
internal static class RowsProblems
{
    public static RowsAnswer? Of(Dataset dataset, RowsQuery query) =>
        OfTime(dataset, query) ?? OfPage(query) ?? OfWords(dataset, query) ?? OfRanges(dataset, query) ?? OfColumns(dataset, query);

    private static RowsAnswer? OfTime(Dataset dataset, RowsQuery query)
    {
        var grain = dataset.Definition.Grain;
        if (query.From > query.To)
            return Refuse("from", "bad-period", $"The period ends on {IsoDay.Write(query.To!.Value)}, before it begins on {IsoDay.Write(query.From!.Value)}. Exchange 'from' and 'to'.");
        if (query is { Last: not null, From: not null })
            return Refuse("last", "bad-period", "Both 'last' and 'from' say where the period begins. Give one of them.");
        if (query.Last is < 1 or > RowsQuery.MaxLast)
            return Refuse("last", "bad-period", Invariant($"'last' is {query.Last}. Ask for 1 to {RowsQuery.MaxLast} periods."));
        if (query is { Altogether: true, Every: not null })
            return Refuse("every", "bad-period", "Rows are added up over periods or altogether, not both.");
        if (query.Every is { } every && !every.IsMadeOf(grain))
            return Refuse("every", "grain-too-fine", $"The dataset has one value every {Word(grain)}; it cannot be given every {Word(every)}. It can every {string.Join(", ", Enum.GetValues<Grain>().Where(longer => longer.IsMadeOf(grain)).Select(Word))}, or all together.");
        return query.By.IsEmpty || query.IsGrouped
            ? null
            : Refuse("by", "by-without-every", $"'by' tells sums apart: say with 'every' over what they are ({string.Join(", ", Enum.GetValues<Grain>().Where(longer => longer.IsMadeOf(grain)).Select(Word))} or all).");
    }

    private static RowsAnswer? OfPage(RowsQuery query)
    {
        if (query.Limit is < 1 or > RowsQuery.MaxLimit)
            return Refuse("limit", "limit-out-of-range", Invariant($"'limit' is {query.Limit}. Ask for 1 to {RowsQuery.MaxLimit} rows, and use 'offset' for more."));
        return query.Offset < 0 ? Refuse("offset", "offset-out-of-range", Invariant($"'offset' is {query.Offset}. It is 0 or more.")) : null;
    }

    private static RowsAnswer? OfWords(Dataset dataset, RowsQuery query)
    {
        string[] dimensions = [.. dataset.Definition.Dimensions.Select(column => column.Name)];
        foreach (var name in query.By)
        {
            if (!dimensions.Contains(name))
                return Unknown("by", name, "told apart by", dimensions);
        }

        foreach (var (column, words) in query.Where.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!dataset.Table.Dimensions.TryGetValue(column, out var dimension))
                return Unknown(column, column, "filtered by", dimensions);
            if (words.Length is 0 or > RowsQuery.MaxWords)
                return Refuse(column, "limit-out-of-range", Invariant($"'{column}' is given {words.Length} words. Give 1 to {RowsQuery.MaxWords}."));
            if (words.FirstOrDefault(word => dimension.CodeOf(word) < 0) is { } unknown)
                return Refuse(column, "unknown-value", Invariant($"'{Suggestion.Clip(unknown)}' does not occur in '{column}', which has {dimension.Values.Length} words.{Suggestion.For(unknown, dimension.Values, "They are")}"));
        }

        return null;
    }

    private static RowsAnswer? OfRanges(Dataset dataset, RowsQuery query)
    {
        foreach (var (column, range) in query.Ranges.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!dataset.Table.Measures.ContainsKey(column))
                return Unknown(column, column, "kept by their values in", dataset.Definition.Measures.Select(known => known.Name));
            if (range.Min > range.Max)
                return Refuse($"{column}.min", "bad-range", $"'{column}.min' is above '{column}.max'. Exchange them.");
        }

        return null;
    }

    private static RowsAnswer? OfColumns(Dataset dataset, RowsQuery query)
    {
        string[] columns = [.. DatasetRows.ColumnsOf(dataset.Definition, query).Select(column => column.Name)];
        foreach (var name in query.Columns)
        {
            if (!columns.Contains(name))
                return Unknown("columns", name, "given with", columns);
        }

        string[] sortable = [dataset.Definition.TimeColumn, .. columns];
        return query.Sort is not { } sort || sortable.Contains(sort.StartsWith('-') ? sort[1..] : sort)
            ? null
            : Refuse("sort", "unknown-column", $"Rows cannot be sorted by '{Suggestion.Clip(sort)}'. They can be sorted by {string.Join(", ", sortable)}, with a minus before it for the highest first.");
    }

    private static RowsAnswer Unknown(string parameter, string name, string what, IEnumerable<string> known)
    {
        var choices = string.Join(", ", known);
        return Refuse(parameter, "unknown-column", $"Rows cannot be {what} '{Suggestion.Clip(name)}'. {(choices.Length == 0 ? "The dataset has no column for that." : $"They can be {what}: {choices}.")}");
    }

    private static string Invariant(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);

    private static string Word(Grain grain) => grain.ToString().ToLowerInvariant();

    private static RowsAnswer Refuse(string parameter, string code, string sentence) => new(null, code, sentence, parameter);
}
