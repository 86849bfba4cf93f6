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

public static class GrainOrder
{
    /// <summary>Whether periods of one length are whole numbers of periods of the other. Weeks fill neither months nor years.</summary>
    public static bool IsMadeOf(this Grain longer, Grain shorter) => longer == shorter || (longer > shorter && shorter != Grain.Week);
}
