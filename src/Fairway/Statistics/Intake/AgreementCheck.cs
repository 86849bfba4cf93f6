using System.Globalization;
using Fairway.Input;
using Fairway.Statistics.Reading;

namespace Fairway.Statistics.Intake;

/// <summary>Compares the rows with the totals that the same workbook has on another sheet.</summary>
internal sealed class AgreementCheck(SheetAgreement agreement, IntakeDefinition intake, PlacedTable rows)
{
    /// <param name="sheet">The rows' sheet.</param>
    /// <param name="mapping">Where their columns stand in it.</param>
    /// <param name="other">The sheet of totals.</param>
    /// <param name="faults">Those of the other sheet.</param>
    public void Run(Sheet sheet, SheetMapping mapping, Sheet other, CellFaults faults)
    {
        string[] columns = [.. agreement.Columns.Keys.Order(StringComparer.Ordinal)];
        if (SheetHeadings.Find(other, [agreement.Time, .. columns.Select(column => agreement.Columns[column])], faults) is not { } headings)
            return;
        var totals = columns.Select(column => Totals(rows.Table.Measures[column])).ToArray();
        var time = new PeriodReader(agreement.Every, intake.Time == TimeForm.DayMonthYear ? TimeForm.DayMonthYear : TimeForm.LastDayOfPeriod, other.IsTyped);
        foreach (var row in other.Rows.Where(row => row.Number > headings.Row && headings.Cells.Any(cell => row[cell].Length > 0)))
        {
            var written = row[headings.Cells[0]];
            if (!time.TryRead(written, out var period))
                faults.Add(row.Number, headings.Cells[0] + 1, "bad-date", $"'{Suggestion.Clip(written)}' is not {time.Expected}.");
            else if (period.Start >= rows.Table.First.Start && period.End <= rows.Table.Last.End)
            {
                for (var i = 0; i < columns.Length; i++)
                    Compare(row, headings.Cells[i + 1], period, totals[i].GetValueOrDefault(period.Number), (sheet.Name, mapping.SheetColumn(columns[i])), faults);
            }
        }
    }

    private void Compare(SheetRow row, int cell, Period period, Total? total, (string Sheet, int Column) place, CellFaults faults)
    {
        if (intake.Missing.ContainsKey(row[cell]) || total is { IsMissing: true })
            return;
        if (!CellText.TryDecimal(row[cell], out var value))
            faults.Add(row.Number, cell + 1, "bad-value", $"'{Suggestion.Clip(row[cell])}' is not a number such as 12 or 12.5, without separator or blank.");
        else if (value != (total?.Sum ?? 0))
            faults.Add(row.Number, cell + 1, "totals-differ", string.Create(CultureInfo.InvariantCulture, $"The cell says {value} for the {Name(agreement.Every)} {period}, and {Where(total, place)} {total?.Sum ?? 0}. Ask the publisher which is right."));
    }

    private static string Where(Total? total, (string Sheet, int Column) place) => total is null
        ? $"{place.Sheet} has no row in it, which makes"
        : $"{place.Sheet}!{CellPlace.Write(total.FirstLine, place.Column)} to {CellPlace.Write(total.LastLine, place.Column)} add up to";

    private static string Name(Grain grain) => grain == Grain.Week ? "week to" : grain.ToString().ToLowerInvariant();

    private Dictionary<int, Total> Totals(MeasureColumn measure)
    {
        var totals = new Dictionary<int, Total>();
        for (var row = 0; row < rows.Table.RowCount; row++)
        {
            var period = Period.Of(agreement.Every, rows.Table.PeriodOf(row).Start).Number;
            if (!totals.TryGetValue(period, out var total))
                totals.Add(period, total = new Total { FirstLine = rows.Lines[row] });
            total.LastLine = rows.Lines[row];
            total.Sum += measure[row] ?? 0;
            total.IsMissing |= measure[row] is null;
        }

        return totals;
    }

    private sealed class Total
    {
        public decimal Sum { get; set; }

        public bool IsMissing { get; set; }

        public int FirstLine { get; init; }

        public int LastLine { get; set; }
    }
}
