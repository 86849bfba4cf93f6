namespace Fairway.Statistics.Figures;

/// <summary>Adds the rows of a table up to one value a period.</summary>
public static class MeasureSeriesBuilder
{
    /// <summary>
    /// A period without any row is missing, in a record of events zero. A period that has rows, none of which the filter keeps, counts zero: a table lists what was
    /// counted. A period in which one kept row has no value is missing.
    /// </summary>
    public static MeasureSeries Build(DataTable table, MeasureColumn measure, FigureFilter filter, bool isOfEvents) =>
        Build(table, measure.Values, measure.Statuses, filter, isOfEvents, isKnownOnly: false);

    /// <param name="table">The rows.</param>
    /// <param name="measure">A name of <see cref="FigureMeasure"/>.</param>
    /// <param name="filter">Which rows are kept.</param>
    /// <param name="isOfEvents">A period without a row counts zero.</param>
    /// <exception cref="KeyNotFoundException">The table has no such measure.</exception>
    public static MeasureSeries Build(DataTable table, string measure, FigureFilter filter, bool isOfEvents)
    {
        var (name, isKnownOnly) = FigureMeasure.Parse(measure);
        if (name is null)
        {
            var ones = new decimal[table.RowCount];
            Array.Fill(ones, 1);
            return Build(table, ones, table.Statuses.AsSpan(), filter, isOfEvents, isKnownOnly: false);
        }

        var column = table.Measures[name];
        return Build(table, column.Values, column.Statuses, filter, isOfEvents, isKnownOnly);
    }

    private static MeasureSeries Build(
        DataTable table, ReadOnlySpan<decimal> numbers, ReadOnlySpan<ValueStatus> states, FigureFilter filter, bool isOfEvents, bool isKnownOnly)
    {
        var first = table.First.Number;
        var length = table.Last.Number - first + 1;
        var values = new decimal[length];
        var statuses = new ValueStatus[length];
        var leftOut = isKnownOnly && states.ContainsAny(ValueStatus.NotCollected, ValueStatus.NotApplicable, ValueStatus.Suppressed) ? new int[length] : null;
        Array.Fill(statuses, isOfEvents ? ValueStatus.Final : ValueStatus.NotCollected);

        var kept = filter.Rows(table);
        var periods = table.Periods.AsSpan();
        var last = -1;
        for (var row = 0; row < periods.Length; row++)
        {
            var index = periods[row] - first;
            if (index != last)
            {
                statuses[index] = ValueStatus.Final;
                last = index;
            }

            if (kept is not null && !kept[row])
                continue;
            var isMissing = StatusWord.IsMissing(states[row]);
            if (!isMissing)
                values[index] += numbers[row];
            else if (leftOut is not null)
                leftOut[index]++;
            if (states[row] != statuses[index] && !(isMissing && isKnownOnly))
                statuses[index] = StatusWord.MostUncertain(statuses[index], states[row]);
        }

        return new(table.First, values, statuses, leftOut);
    }
}
