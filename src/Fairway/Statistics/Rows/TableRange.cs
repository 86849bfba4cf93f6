namespace Fairway.Statistics.Rows;

/// <summary>Finds rows by their period.</summary>
internal static class TableRange
{
    /// <summary>The first row of a period or of one after it; the number of rows where there is none.</summary>
    public static int FirstRow(DataTable table, int period)
    {
        var (low, high) = (0, table.RowCount);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (table.Periods[middle] < period)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
