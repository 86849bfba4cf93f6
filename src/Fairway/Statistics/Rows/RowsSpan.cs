namespace Fairway.Statistics.Rows;

/// <summary>Whole periods of a dataset, from the first number to the last.</summary>
internal readonly record struct RowsSpan(Grain Grain, int First, int Last)
{
    public int Length => Math.Max(0, Last - First + 1);

    public DateOnly From => new Period(Grain, First).Start;

    public DateOnly To => new Period(Grain, Last).End;

    /// <summary>The periods that a query asks for and the data cover. Those that its days cut are left out.</summary>
    public static RowsSpan Of(DataTable table, RowsQuery query)
    {
        var (grain, first, last) = (table.Grain, table.First.Number, table.Last.Number);
        if (query.From > table.Last.End || query.To < table.First.Start)
            return new(grain, first, first - 1);
        if (query.From > table.First.Start)
            first = FirstFrom(grain, query.From.Value);
        if (query.To < table.Last.End)
            last = Period.Of(grain, query.To.Value) is var end && end.End == query.To ? end.Number : end.Number - 1;
        if (query.Last is { } count && first <= last)
            first = Math.Max(first, FirstOfLast(new(grain, last), query.Every ?? grain, count, table.First.Start));
        return new(grain, first, last);
    }

    private static int FirstOfLast(Period last, Grain every, int count, DateOnly dataFrom)
    {
        var earliest = Period.Of(every, dataFrom).Number;
        var wanted = Period.Of(every, last.End).Number - count + 1;
        return wanted <= earliest ? int.MinValue : FirstFrom(last.Grain, new Period(every, wanted).Start);
    }

    private static int FirstFrom(Grain grain, DateOnly day) => Period.Of(grain, day) is var period && period.Start == day ? period.Number : period.Number + 1;
}
