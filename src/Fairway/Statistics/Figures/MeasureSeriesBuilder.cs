namespace Fairway.Statistics.Figures;

/// <summary>Adds the rows of a table up to one value a period.</summary>
public static class MeasureSeriesBuilder
{
    /// <summary>
    /// A period without any row is missing, in a record of events zero. A period that has rows, none of which the filter keeps, counts zero: a table lists what was
    /// counted. A period in which one kept row has no value is missing.
    /// </summary>
    public static MeasureSeries Build(DataTable table, MeasureColumn measure, FigureFilter filter, bool isOfEvents)
    {
        var first = table.First.Number;
        var length = table.Last.Number - first + 1;
        var values = new decimal[length];
        var statuses = new ValueStatus[length];
        Array.Fill(statuses, isOfEvents ? ValueStatus.Final : ValueStatus.NotCollected);

        var isKept = filter.Over(table);
        var last = -1;
        for (var row = 0; row < table.RowCount; row++)
        {
            var index = table.Periods[row] - first;
            if (index != last)
            {
                statuses[index] = ValueStatus.Final;
                last = index;
            }

            if (!isKept(row))
                continue;
            values[index] += measure[row] ?? 0;
            statuses[index] = StatusWord.MostUncertain(statuses[index], measure.Status(row));
        }

        return new(table.First, values, statuses);
    }
}
