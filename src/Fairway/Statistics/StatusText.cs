using Fairway.Languages;

namespace Fairway.Statistics;

/// <summary>The shorthand of the Government Analysis Function for uncertain and missing values, and what it means.</summary>
public static class StatusText
{
    /// <summary><c>[p]</c>, <c>[r]</c>, <c>[x]</c>, <c>[z]</c>, <c>[c]</c>, <c>[e]</c>; null for a final value.</summary>
    public static string? Mark(ValueStatus status) => status switch
    {
        ValueStatus.Final => null,
        ValueStatus.Provisional => "[p]",
        ValueStatus.Revised => "[r]",
        ValueStatus.NotCollected => "[x]",
        ValueStatus.NotApplicable => "[z]",
        ValueStatus.Suppressed => "[c]",
        ValueStatus.Estimated => "[e]",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>"provisional", in the language; null for a final value.</summary>
    public static string? Title(ValueStatus status, Messages messages) => status switch
    {
        ValueStatus.Final => null,
        ValueStatus.Provisional => messages["status.provisional"],
        ValueStatus.Revised => messages["status.revised"],
        ValueStatus.NotCollected => messages["status.not-collected"],
        ValueStatus.NotApplicable => messages["status.not-applicable"],
        ValueStatus.Suppressed => messages["status.suppressed"],
        ValueStatus.Estimated => messages["status.estimated"],
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
