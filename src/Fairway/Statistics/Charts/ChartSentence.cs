using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Languages.MessageFormat;

namespace Fairway.Statistics.Charts;

/// <summary>Headlines and subtitles of charts: ICU MessageFormat in a dataset's texts, over numbers that the chart itself knows.</summary>
internal static class ChartSentence
{
    private static readonly ImmutableArray<string> OverTime =
    [
        "date", "period", "year", "lastYear", "total", "lastTotal", "value", "lastValue", "change", "direction", "first", "latest", "isPart",
        "periods", "zeroPeriods", "recordPeriod", "recordDate", "recordTotal", "recordValue", "isLeast", "totalIsLeast",
    ];

    private static readonly ImmutableArray<string> OfCategories = ["category", "categoryTotal", "categoryIsLeast", "share", "categories"];

    /// <summary>What the sentences of a kind of chart can speak of. <c>docs/formats/dataset.md</c> says what each is.</summary>
    public static ImmutableArray<string> Arguments(ChartKind kind) => kind switch
    {
        ChartKind.CumulativeByYear => ["date", "year", "lastYear", "total", "lastTotal", "change", "direction"],
        ChartKind.Column => [.. OverTime, "otherTotal", "otherIsLeast"],
        ChartKind.Line or ChartKind.StackedColumn or ChartKind.SmallMultiples => [.. OverTime, .. OfCategories],
        ChartKind.BarByCategory => ["date", "from", "to", "total", .. OfCategories, "secondCategory", "secondTotal", "isLeast"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Whether a sentence says "at least" before a total. Where nothing was recorded it says that, and not "at least nothing".</summary>
    public static string IsLeast(ChartCell cell) => cell is { IsLeast: true, Value: > 0 } ? "yes" : "no";

    /// <summary>What is wrong with a pattern for a chart of a kind; null when nothing is.</summary>
    public static string? Problem(string pattern, ImmutableArray<string> known)
    {
        if (!Message.TryParse(pattern, out var message, out var error))
            return error.Text;
        return message.Arguments.Where(name => !known.Contains(name)).Order(StringComparer.Ordinal).FirstOrDefault() is { } unknown
            ? $"A sentence of this chart cannot use {{{unknown}}}. It can use {string.Join(", ", known)}."
            : null;
    }

    public static string Write(string pattern, string chart, Language language, ReadOnlySpan<(string Name, object Value)> arguments) =>
        Message.TryParse(pattern, out var message, out var error)
            ? new MessageFormatter(chart, language, arguments).Format(message)
            : throw new InvalidOperationException($"The sentence of the chart '{chart}' should have been refused when it was read: {error.Text}");
}
