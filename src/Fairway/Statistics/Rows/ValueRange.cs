namespace Fairway.Statistics.Rows;

/// <summary>Values from one to another, both included; open at the end that is null.</summary>
public readonly record struct ValueRange(decimal? Min, decimal? Max)
{
    public bool Holds(decimal? value) => value is { } number && !(number < Min) && !(number > Max);
}
