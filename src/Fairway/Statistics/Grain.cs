namespace Fairway.Statistics;

/// <summary>How long one period of a series is, from short to long.</summary>
public enum Grain
{
    Day,

    /// <summary>Monday to Sunday, named by its Sunday, as the Home Office does.</summary>
    Week,
    Month,
    Quarter,
    Year,
}
