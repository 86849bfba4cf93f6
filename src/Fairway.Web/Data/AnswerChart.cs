using System.Collections.Immutable;
using System.Globalization;
using Fairway.Statistics.Rows;

namespace Fairway.Web.Data;

/// <summary>The answer to a question over time as columns, from zero. All lengths are parts of the drawing, so that it fits every screen.</summary>
internal sealed record AnswerChart(string Measure, ImmutableArray<AnswerColumn> Columns, ImmutableArray<AnswerLine> Lines, DataRow First, DataRow Last)
{
    /// <summary>More would be thinner than a line.</summary>
    public const int MostColumns = 400;

    public const string Base = "88%";

    private const decimal Top = 6;
    private const decimal Height = 82;
    private const int MostLines = 4;

    /// <summary>Null where there is nothing to compare, or too much.</summary>
    public static AnswerChart? Of(ExplorerRequest request)
    {
        var question = request.Question;
        if (!question.IsGrouped || question.Altogether || !question.By.IsEmpty || request.Rows.Total is < 2 or > MostColumns)
            return null;
        var answer = DatasetRows.Query(request.Dataset, question with { Sort = request.Dataset.Definition.TimeColumn, Limit = MostColumns }).Rows!;
        var measure = answer.Columns.FirstOrDefault(column => column.IsMeasure)?.Name;
        var most = answer.Rows.Max(row => row.Values.IsEmpty ? null : row.Values[0]) ?? 0;
        if (measure is null || most <= 0 || answer.Rows.Any(row => row.Values[0] < 0))
            return null;

        var step = Step(most);
        var width = 100m / answer.Rows.Length;
        return new(
            measure,
            [.. answer.Rows.Select((row, i) => (Row: row, Index: i)).Where(column => column.Row.Values[0] > 0).Select(column => Column(column.Row, column.Index, width, most))],
            [.. Enumerable.Range(1, (int)(most / step)).Select(i => new AnswerLine(i * step, Percent(Top + Height - (i * step / most * Height))))],
            answer.Rows[0],
            answer.Rows[^1]);
    }

    /// <summary>1, 2 or 5 of a power of ten, so that there are at most four lines.</summary>
    private static decimal Step(decimal most)
    {
        var power = 1m;
        while (power * 10 <= most / MostLines)
            power *= 10;
        return new[] { power, 2 * power, 5 * power, 10 * power }.First(step => most / step < MostLines + 1);
    }

    private static AnswerColumn Column(DataRow row, int index, decimal width, decimal most)
    {
        var height = row.Values[0]!.Value / most * Height;
        return new(Percent((index * width) + (width * 0.12m)), Percent(width * 0.76m), Percent(Top + Height - height), Percent(height), !row.IsComplete);
    }

    private static string Percent(decimal share) => share.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}

/// <param name="IsPart">The period is not over, or the question cuts it: its column is hatched.</param>
internal sealed record AnswerColumn(string X, string Width, string Y, string Height, bool IsPart);

internal sealed record AnswerLine(decimal Value, string Y);
