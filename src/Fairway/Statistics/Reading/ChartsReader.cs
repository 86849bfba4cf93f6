using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Statistics.Charts;
using Fairway.Statistics.Figures;

namespace Fairway.Statistics.Reading;

/// <summary>Reads <c>charts:</c>, in the vocabulary of <c>docs/formats/dataset.md</c>.</summary>
internal sealed class ChartsReader(DatasetNames names, Grain? grain)
{
    private const int MostBars = 12;
    private const int MostPanels = 9;

    public static ImmutableArray<ChartDefinition> Read(YamlMap? map, DatasetNames names, Grain? grain)
    {
        if (map is null)
            return [];
        var reader = new ChartsReader(names, grain);
        var charts = ImmutableArray.CreateBuilder<ChartDefinition>();
        foreach (var (key, fields) in map.Maps())
        {
            if (!Slug.IsValid(key.Text))
                key.Error("bad-name", $"'{Suggestion.Clip(key.Text)}' cannot name a chart. Use small letters, digits and hyphens.");
            if (charts.Count == DefinitionReader.MaxDeclared)
                key.Error("too-many", string.Create(CultureInfo.InvariantCulture, $"There are more than {DefinitionReader.MaxDeclared} charts."));
            if (reader.ReadChart(key.Text, fields) is { } chart)
                charts.Add(chart);
        }

        return charts.ToImmutable();
    }

    private ChartDefinition? ReadChart(string name, YamlMap map)
    {
        if (map.RequiredChoice<ChartKind>("draw") is not { } kind)
            return null;
        var measures = ReadMeasures(map, kind);
        var divisor = kind == ChartKind.Line ? names.Measure(map.OptionalScalar("divided-by")) : null;
        var dimension = ReadDimension(map, kind);
        var every = ReadEvery(name, map, kind);
        var over = kind == ChartKind.CumulativeByYear ? new(PeriodKind.All) : ReadPeriod(map.OptionalScalar("over"));
        var top = ReadTop(map, kind, dimension);
        map.RefuseOthers();
        if (divisor is not null && dimension is not null)
            map.Error("chart-kind", "A ratio is drawn as one line: leave out 'by' or 'divided-by'.");
        if (kind is not (ChartKind.CumulativeByYear or ChartKind.BarByCategory) && every == Grain.Day && over is { } period && !HasRoom(period))
            map.Error("chart-days", string.Create(CultureInfo.InvariantCulture, $"A drawing has room for {ChartDefinition.MostDays} days. Write 'over: year-to-date', 'year', 'month' or 'last-N-days' with at most {ChartDefinition.MostDays}."));
        return measures.IsEmpty || over is null
            ? null
            : new(name, kind, measures) { DividedBy = divisor, Dimension = dimension, Every = every, Over = over.Value, Top = top };
    }

    private ImmutableArray<string> ReadMeasures(YamlMap map, ChartKind kind)
    {
        if (map.Find("sum") is null or YamlScalar)
            return names.Measure(map.RequiredScalar("sum")) is { } measure ? [measure] : [];
        var list = map.TextList("sum", required: true, maxItems: 2);
        string[] measures = [.. list.Select(names.Measure).OfType<string>()];
        if (kind != ChartKind.Column && list.Length > 1)
            list[1].Error("chart-kind", "Two measures stand side by side in 'draw: column' only; no chart adds them up.");
        else if (measures.Length == 2 && measures[0] == measures[1])
            list[1].Error("chart-kind", $"'{measures[0]}' stands here twice. Name another measure, or one alone.");
        return [.. measures];
    }

    private string? ReadDimension(YamlMap map, ChartKind kind) => kind switch
    {
        ChartKind.StackedColumn or ChartKind.BarByCategory or ChartKind.SmallMultiples => names.Dimension(map.RequiredScalar("by")),
        ChartKind.Line => names.Dimension(map.OptionalScalar("by")),
        _ => null,
    };

    private Grain ReadEvery(string name, YamlMap map, ChartKind kind)
    {
        // Totals since 1 January need periods that months are made of; bars of categories take any.
        var needed = kind switch
        {
            ChartKind.CumulativeByYear => Grain.Month,
            ChartKind.BarByCategory => grain,
            _ => map.RequiredChoice<Grain>("every"),
        };
        if (needed is { } every && grain is { } shortest && !every.IsMadeOf(shortest))
            map.Error("chart-grain", $"'{name}' needs values for each {Word(every)}; the dataset has one for each {Word(shortest)}.");
        return needed ?? Grain.Month;
    }

    private FigurePeriod? ReadPeriod(YamlScalar? word)
    {
        if (word is null)
            return new(PeriodKind.All);
        if (!FigurePeriodWords.TryParse(word.Text, out var period))
            word.Error("unknown-period", $"'{Suggestion.Clip(word.Text)}' is not a period. Write one of: {FigurePeriodWords.Choices}.");
        else if (period.Grain is { } longer && grain is { } shortest && !longer.IsMadeOf(shortest))
            word.Error("period-grain", $"'{word.Text}' is not made of whole periods of this dataset, which has one for each {Word(shortest)}.");
        else
            return period;
        return null;
    }

    private static int ReadTop(YamlMap map, ChartKind kind, string? dimension) => kind switch
    {
        ChartKind.BarByCategory => map.OptionalInteger("top", 1, MostBars) ?? 10,
        ChartKind.SmallMultiples => map.OptionalInteger("top", 1, MostPanels) ?? 6,
        ChartKind.Line when dimension is not null => map.OptionalInteger("top", 1, ChartDefinition.MostColours) ?? ChartDefinition.MostColours,
        _ => ChartDefinition.MostColours,
    };

    /// <summary>Whether each day of a period can be drawn.</summary>
    private static bool HasRoom(FigurePeriod period) => period.Kind switch
    {
        PeriodKind.ToDate or PeriodKind.Latest => true,
        PeriodKind.Last or PeriodKind.Previous => period.Count * LongestDays(period.Of) <= ChartDefinition.MostDays,
        _ => false,
    };

    private static int LongestDays(Grain grain) => grain switch { Grain.Day => 1, Grain.Week => 7, Grain.Month => 31, Grain.Quarter => 92, _ => 366 };

    private static string Word(Grain grain) => grain.ToString().ToLowerInvariant();
}
