using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Statistics.Schedules;

namespace Fairway.Statistics.Reading;

/// <summary>Reads <c>schedule:</c>.</summary>
internal static class ScheduleReader
{
    public static ImmutableArray<DateOnly> Read(YamlMap? map)
    {
        if (map is null)
            return [];
        var days = ImmutableArray.CreateBuilder<DateOnly>();
        foreach (var item in map.TextList("next", required: true, ReleaseSchedule.MaxDays))
        {
            if (!IsoDay.TryParse(item.Text, out var day))
                item.Error("bad-date", $"'{Suggestion.Clip(item.Text)}' in 'next' is not a day. Write it as 2026-08-28.");
            else if (days.Count > 0 && day <= days[^1])
                item.Error("schedule-order", $"'{item.Text}' in 'next' does not come after the day before it. Write the days of release in order, each once.");
            else
                days.Add(day);
        }

        map.RefuseOthers();
        return days.ToImmutable();
    }
}
