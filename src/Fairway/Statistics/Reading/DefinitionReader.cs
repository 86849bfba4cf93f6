using System.Collections.Frozen;
using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Statistics.Reading;

/// <summary>Reads <c>dataset.yaml</c>.</summary>
internal static class DefinitionReader
{
    /// <summary>Most figures, and most charts, of one dataset.</summary>
    public const int MaxDeclared = 200;

    public static DatasetDefinition? Read(YamlMap map, string folderName)
    {
        var id = map.RequiredScalar("id");
        if (id is not null && (id.Text != folderName || !DatasetId.TryParse(id.Text, null, out _)))
            id.Error("dataset-id", $"The id is '{Suggestion.Clip(id.Text)}' and the folder is '{folderName}'. Give both the same name, of small letters, digits and hyphens.");

        var time = map.RequiredMap("time");
        var timeName = time?.RequiredScalar("column");
        var timeColumn = timeName?.Text;
        if (timeName is not null)
            ReservedColumns.Refuses(timeName);
        var grain = time?.RequiredChoice<Grain>("every");
        var isComplete = time?.OptionalBoolean("complete") ?? false;
        var eventsFrom = time?.OptionalDate("events-from");
        if (isComplete && eventsFrom is not null)
            time!.Error("time-events", "A record of events has no row for a day without one: write 'complete' or 'events-from', not both.");
        time?.RefuseOthers();

        var columns = ColumnsReader.Read(map.RequiredMap("columns"), timeColumn);
        var names = new DatasetNames(timeColumn ?? "", columns);
        var key = map.TextList("key", required: true);
        foreach (var column in key.Where(column => !names.IsKey(column.Text)))
            column.Error("unknown-column", $"The key names '{Suggestion.Clip(column.Text)}', which is neither the time column nor a dimension.{Suggestion.For(column.Text, names.Keys, "Write one of")}");

        var rules = ColumnsReader.ReadRules(map.MapList("rules"), names);
        var figures = FiguresReader.Read(map.OptionalMap("figures"), names, grain ?? Grain.Day);
        var charts = ChartsReader.Read(map.OptionalMap("charts"), names, grain);
        var intake = map.OptionalMap("intake") is { } intakeMap ? IntakeDefinitionReader.Read(intakeMap, names, grain ?? Grain.Day) : null;
        var frequency = map.OptionalChoice<Grain>("frequency");
        var schedule = ScheduleReader.Read(map.OptionalMap("schedule"));

        var source = map.RequiredMap("source");
        var sourceTitle = source?.RequiredText("title");
        var publisher = source?.RequiredText("publisher");
        var sourceUrl = source?.RequiredWebAddress("url");
        var contact = source?.OptionalText("contact");
        source?.RefuseOthers();

        var licence = map.RequiredMap("licence");
        var licenceName = licence?.RequiredText("name");
        var licenceUrl = licence?.RequiredWebAddress("url");
        licence?.RefuseOthers();
        map.RefuseOthers();

        if (map.Faults.HasErrors)
            return null;
        return new DatasetDefinition
        {
            TimeColumn = timeColumn!,
            Grain = grain!.Value,
            IsComplete = isComplete,
            EventsFrom = eventsFrom,
            Columns = columns,
            Key = [.. key.Select(column => column.Text)],
            Rules = rules,
            Figures = [.. figures.Select(figure => figure.Name)],
            FigureDefinitions = figures.ToFrozenDictionary(figure => figure.Name),
            Charts = [.. charts.Select(chart => chart.Name)],
            ChartDefinitions = charts.ToFrozenDictionary(chart => chart.Name),
            Intake = intake,
            Frequency = frequency,
            Schedule = schedule,
            SourceTitle = sourceTitle!,
            Publisher = publisher!,
            SourceUrl = sourceUrl!,
            Contact = contact,
            LicenceName = licenceName!,
            LicenceUrl = licenceUrl!,
        };
    }
}
