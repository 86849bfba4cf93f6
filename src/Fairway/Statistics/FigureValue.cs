namespace Fairway.Statistics;

/// <summary>A figure, computed. How it is written is <see cref="FigureText"/>.</summary>
/// <param name="Value">The number: people, a fraction for a percentage (−0.43 for −43%), days, or a rank from 1.</param>
/// <param name="Unit">What the number is, for writing it.</param>
/// <param name="DataTo">The latest day of data that it takes in.</param>
/// <param name="From">First day of the period that it speaks of.</param>
/// <param name="To">Last day of that period; for a record, of the day, month or year that holds it.</param>
/// <param name="Status">The most uncertain status of the values in it.</param>
/// <param name="Of">For a rank, among how many.</param>
public sealed record FigureValue(
    decimal Value, FigureUnit Unit, DateOnly DataTo, DateOnly From, DateOnly To, ValueStatus Status, int? Of = null);
