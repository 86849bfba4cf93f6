using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Fairway.Statistics;

/// <summary>The words by which a status is written in data files, and which of two is the more uncertain.</summary>
public static class StatusWord
{
    private static readonly FrozenDictionary<string, ValueStatus> Statuses = new Dictionary<string, ValueStatus>
    {
        ["final"] = ValueStatus.Final,
        ["provisional"] = ValueStatus.Provisional,
        ["revised"] = ValueStatus.Revised,
        ["not-collected"] = ValueStatus.NotCollected,
        ["not-applicable"] = ValueStatus.NotApplicable,
        ["suppressed"] = ValueStatus.Suppressed,
        ["estimated"] = ValueStatus.Estimated,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<ValueStatus, string> Words = Statuses.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static ImmutableArray<string> All { get; } = [.. Statuses.Keys.Order(StringComparer.Ordinal)];

    public static bool TryParse(string word, out ValueStatus status) => Statuses.TryGetValue(word, out status);

    /// <summary>Reads [x], [z] and [c], which stand in a cell instead of a value.</summary>
    public static bool TryParseMark(ReadOnlySpan<char> cell, out ValueStatus status)
    {
        status = cell switch
        {
            "[x]" => ValueStatus.NotCollected,
            "[z]" => ValueStatus.NotApplicable,
            "[c]" => ValueStatus.Suppressed,
            _ => ValueStatus.Final,
        };
        return status != ValueStatus.Final;
    }

    public static string Write(ValueStatus status) => Words[status];

    /// <summary>No value stands in the cell.</summary>
    public static bool IsMissing(ValueStatus status) =>
        status is ValueStatus.NotCollected or ValueStatus.NotApplicable or ValueStatus.Suppressed;

    /// <summary>From final, revised, provisional and estimated to the three that have no value.</summary>
    public static ValueStatus MostUncertain(ValueStatus one, ValueStatus other) => Rank(one) >= Rank(other) ? one : other;

    internal static int Rank(ValueStatus status) => status switch
    {
        ValueStatus.Final => 0,
        ValueStatus.Revised => 1,
        ValueStatus.Provisional => 2,
        ValueStatus.Estimated => 3,
        ValueStatus.NotApplicable => 4,
        ValueStatus.NotCollected => 5,
        ValueStatus.Suppressed => 6,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
