using Fairway.Statistics.Figures;

namespace Fairway.Statistics;

/// <summary>A figure, computed. How it is written is <see cref="FigureText"/>; how it was computed, <see cref="FigureFormula"/>.</summary>
/// <param name="Value">
/// The number: people, a fraction for a percentage (−0.43 for −43%), days, or a rank from 1. Of a date, its days since 1 January of the year 1;
/// of a list, the sum of all words, listed or not.
/// </param>
/// <param name="Unit">What the number is, for writing it.</param>
/// <param name="DataTo">The latest day of data that it takes in.</param>
/// <param name="From">First day of the period that it speaks of.</param>
/// <param name="To">Last day of that period; for a record, of the day, month or year that holds it, the first of equals.</param>
/// <param name="Status">The most uncertain status of the values in it.</param>
/// <param name="Of">For a rank, among how many.</param>
public sealed record FigureValue(
    decimal Value, FigureUnit Unit, DateOnly DataTo, DateOnly From, DateOnly To, ValueStatus Status, int? Of = null)
{
    /// <summary>Most periods in <see cref="Holders"/>.</summary>
    public const int MaxHolders = 10;

    /// <summary>Cells without a value were left out of the sum, so that it is what is known at least; of a record, of the sum of the first period that holds it.</summary>
    public bool IsLeast { get; init; }

    /// <summary>For a rank, periods of what length; null for years to the same date.</summary>
    public Grain? Among { get; init; }

    /// <summary>For a record or a rank, how many hold it or share the place, itself among them.</summary>
    public int? Sharing { get; init; }

    /// <summary>For a record, the periods that hold it, the earliest first; of many the first <see cref="MaxHolders"/>.</summary>
    public ValueList<DaySpan> Holders { get; init; } = new([]);

    /// <summary>For a list, the highest first; equals in the ordinal order of their words.</summary>
    public ValueList<FigureItem> Items { get; init; } = new([]);

    /// <summary>For a list, the sum of what is not in it.</summary>
    public decimal? Rest { get; init; }

    /// <summary>For a date, the day.</summary>
    public DateOnly? Day => Unit == FigureUnit.Date ? DateOnly.FromDayNumber((int)Value) : null;
}

/// <summary>From one day to another, both included.</summary>
public readonly record struct DaySpan(DateOnly From, DateOnly To);

/// <param name="Word">As in the data.</param>
/// <param name="Value">Its sum.</param>
/// <param name="Share">Of the sum of all words, a fraction.</param>
public readonly record struct FigureItem(string Word, decimal Value, decimal Share);
