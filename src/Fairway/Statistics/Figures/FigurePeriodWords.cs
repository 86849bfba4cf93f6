using System.Collections.Frozen;
using System.Globalization;
using Fairway.Input;

namespace Fairway.Statistics.Figures;

/// <summary>How a <see cref="FigurePeriod"/> is written in <c>dataset.yaml</c>.</summary>
public static class FigurePeriodWords
{
    /// <summary>For a message that lists the choices.</summary>
    public const string Choices =
        "latest, latest-day, day, week, month, quarter, year, the same after 'previous-' (such as previous-month), last-7-days, previous-7-days "
        + "(also of weeks, months, quarters and years), week-to-date, month-to-date, quarter-to-date, year-to-date, since-2018-01-01, all";

    private const string Last = "last-";
    private const string Previous = "previous-";
    private const string ToDate = "-to-date";
    private const string Since = "since-";

    private static readonly FrozenDictionary<string, Grain> Grains =
        Enum.GetValues<Grain>().ToFrozenDictionary(grain => grain.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The largest N: ten years, and 50 years of years.</summary>
    public static int MaxCount(Grain of) => of switch
    {
        Grain.Day => 3660,
        Grain.Week => 520,
        Grain.Month => 120,
        Grain.Quarter => 40,
        _ => 50,
    };

    public static bool TryParse(string word, out FigurePeriod period)
    {
        period = word switch
        {
            // "latest-day" is the older word, from when every dataset was one of days.
            "latest" or "latest-day" => new(PeriodKind.Latest),
            "all" => new(PeriodKind.All),
            _ => default,
        };
        if (period.Count > 0)
            return true;
        if (word.StartsWith(Since, StringComparison.Ordinal))
        {
            var isDay = IsoDay.TryParse(word.AsSpan(Since.Length), out var day);
            period = isDay ? new(PeriodKind.Since, From: day) : default;
            return isDay;
        }

        if (word.EndsWith(ToDate, StringComparison.Ordinal) && Grains.TryGetValue(word[..^ToDate.Length], out var running) && running != Grain.Day)
        {
            period = new(PeriodKind.ToDate, running);
            return true;
        }

        return Grains.TryGetValue(word, out var single) ? Is(new(PeriodKind.Last, single), out period)
            : word.StartsWith(Previous, StringComparison.Ordinal) ? TryCounted(word.AsSpan(Previous.Length), PeriodKind.Previous, out period)
            : word.StartsWith(Last, StringComparison.Ordinal) && TryCounted(word.AsSpan(Last.Length), PeriodKind.Last, out period);
    }

    internal static string Write(FigurePeriod period)
    {
        var grain = period.Of.ToString().ToLowerInvariant();
        return period.Kind switch
        {
            PeriodKind.Latest => "latest",
            PeriodKind.All => "all",
            PeriodKind.Since => Since + IsoDay.Write(period.From),
            PeriodKind.ToDate => grain + ToDate,
            PeriodKind.Last when period.Count == 1 => grain,
            PeriodKind.Previous when period.Count == 1 => Previous + grain,
            _ => string.Create(CultureInfo.InvariantCulture, $"{(period.Kind == PeriodKind.Last ? Last : Previous)}{period.Count}-{grain}s"),
        };
    }

    /// <summary>"month", or a number, a hyphen and "months".</summary>
    private static bool TryCounted(ReadOnlySpan<char> words, PeriodKind kind, out FigurePeriod period)
    {
        period = default;
        var hyphen = words.IndexOf('-');
        if (hyphen < 0)
            return kind == PeriodKind.Previous && Grains.TryGetValue(words.ToString(), out var single) && Is(new(kind, single), out period);
        return words[^1] == 's'
            && words[0] != '0'
            && int.TryParse(words[..hyphen], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && Grains.TryGetValue(words[(hyphen + 1)..^1].ToString(), out var grain)
            && count <= MaxCount(grain)
            && Is(new(kind, grain, count), out period);
    }

    private static bool Is(FigurePeriod found, out FigurePeriod period)
    {
        period = found;
        return true;
    }
}
