namespace Fairway.Languages;

/// <summary>Writes numbers in a language's digits. Never for phone numbers, form names or references, which stay in 0-9.</summary>
public sealed class NumberWriter
{
    /// <summary>Grouped, with exactly <paramref name="decimals"/> decimals, rounded half away from zero, true minus sign of the language.</summary>
    public string Write(decimal value, int decimals = 0) => throw new NotImplementedException();

    /// <summary>Without grouping: a year, an edition, a position.</summary>
    public string WritePlain(long value) => throw new NotImplementedException();

    /// <summary><paramref name="fraction"/> 0.43 becomes 43% in the order and with the sign of the language; <paramref name="signed"/> writes a plus too.</summary>
    public string WritePercent(decimal fraction, int decimals = 0, bool signed = false) => throw new NotImplementedException();
}
