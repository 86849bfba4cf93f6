using System.Collections.Immutable;
using Fairway.Input;

namespace Fairway.Statistics.Reading;

/// <summary>The cells of one column, checked as they come.</summary>
internal sealed class ColumnBuilder(DatasetColumn definition)
{
    private readonly ImmutableArray<decimal>.Builder _values = ImmutableArray.CreateBuilder<decimal>();
    private readonly ImmutableArray<ValueStatus>.Builder _statuses = ImmutableArray.CreateBuilder<ValueStatus>();
    private readonly ImmutableArray<string>.Builder _texts = ImmutableArray.CreateBuilder<string>();
    private readonly DimensionBuilder _words = new();

    public DatasetColumn Definition => definition;

    /// <summary>The latest value; null when it is missing or wrong.</summary>
    public decimal? Latest { get; private set; }

    /// <summary>The number of a dimension's latest word.</summary>
    public int LatestCode { get; private set; }

    /// <returns>What is wrong with the cell, or null.</returns>
    public string? Add(string cell, ValueStatus rowStatus) => definition.Role switch
    {
        ColumnRole.Measure => AddMeasure(cell, rowStatus),
        ColumnRole.Dimension => AddDimension(cell),
        ColumnRole.Text => AddText(cell),
        _ => null,
    };

    public MeasureColumn ToMeasure() => new(_values.DrainToImmutable(), _statuses.DrainToImmutable());

    public DimensionColumn ToDimension() => _words.Build();

    public ImmutableArray<string> ToText() => _texts.DrainToImmutable();

    private string? AddMeasure(string cell, ValueStatus rowStatus)
    {
        Latest = null;
        if (cell.Length == 0 && definition.Missing is { } reason)
            return AddMissing(reason);
        if (StatusWord.TryParseMark(cell, out var mark))
            return AddMissing(mark);

        var isNumber = definition.Type == ColumnType.Integer ? CellText.TryInteger(cell, out var value) : CellText.TryDecimal(cell, out value);
        _values.Add(value);
        _statuses.Add(rowStatus);
        if (isNumber)
        {
            Latest = value;
            return null;
        }

        if (cell.Length == 0)
            return $"'{definition.Name}' is empty, and the column does not say what that means. Write the number, or [x] where it was not collected.";
        return definition.Type == ColumnType.Integer
            ? $"'{Suggestion.Clip(cell)}' is not a whole number in the digits 0 to 9, without sign, separator or blank, for '{definition.Name}'."
            : $"'{Suggestion.Clip(cell)}' is not a number such as 12 or 12.5, without separator or blank, for '{definition.Name}'.";
    }

    private string? AddMissing(ValueStatus reason)
    {
        _values.Add(0);
        _statuses.Add(reason);
        return null;
    }

    private string? AddDimension(string cell)
    {
        LatestCode = _words.Add(cell);
        return cell.Length == 0 || cell.AsSpan().Trim().Length != cell.Length
            ? $"'{definition.Name}' is empty or has blanks at an end. Write the word alone."
            : null;
    }

    private string? AddText(string cell)
    {
        _texts.Add(cell);
        return cell.AsSpan().Trim().Length != cell.Length ? $"'{definition.Name}' has blanks at an end. Write the words alone." : null;
    }
}
