using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Statistics.Figures;

namespace Fairway.Statistics.Reading;

/// <summary>Reads <c>figures:</c>, in the small vocabulary of <c>docs/formats/dataset.md</c>. A figure may build on one that stands before it.</summary>
internal sealed class FiguresReader
{
    private const string Verbs = "sum, max, rank, change or days-since";

    private readonly DatasetNames _names;
    private readonly Dictionary<string, FigureDefinition> _declared = new(StringComparer.Ordinal);

    private readonly Grain _grain;

    private FiguresReader(DatasetNames names, Grain grain) => (_names, _grain) = (names, grain);

    public static ImmutableArray<FigureDefinition> Read(YamlMap? map, DatasetNames names, Grain grain)
    {
        if (map is null)
            return [];
        var reader = new FiguresReader(names, grain);
        var figures = ImmutableArray.CreateBuilder<FigureDefinition>();
        foreach (var (key, fields) in map.Maps())
        {
            if (!Slug.IsValid(key.Text))
                key.Error("bad-name", $"'{Suggestion.Clip(key.Text)}' cannot name a figure. Use small letters, digits and hyphens.");
            if (figures.Count == DefinitionReader.MaxDeclared)
                key.Error("too-many", string.Create(CultureInfo.InvariantCulture, $"There are more than {DefinitionReader.MaxDeclared} figures."));
            if (reader.ReadFigure(key.Text, fields) is not { } figure)
                continue;
            figures.Add(figure);
            reader._declared[figure.Name] = figure;
        }

        return figures.ToImmutable();
    }

    private FigureDefinition? ReadFigure(string name, YamlMap map)
    {
        FigureDefinition? figure;
        if (map.Find("sum") is not null)
            figure = ReadSum(name, map);
        else if (map.Find("max") is not null)
            figure = ReadMax(name, map);
        else if (map.Find("rank") is not null)
            figure = ReadRank(name, map);
        else if (map.Find("change") is not null)
            figure = ReadChange(name, map);
        else if (map.Find("days-since") is not null)
            figure = ReadDaysSince(name, map);
        else
        {
            map.Error("unknown-figure-kind", $"The figure '{name}' does not say what it computes. Write one of {Verbs}.");
            return null;
        }

        map.RefuseOthers();
        return figure;
    }

    private FigureDefinition? ReadSum(string name, YamlMap map)
    {
        var measure = _names.Measure(map.RequiredScalar("sum"));
        var where = ReadFilter(map.OptionalMap("where"));
        var over = ReadPeriod(map.RequiredScalar("over"));
        var lastYear = OnlyWord(map.OptionalScalar("from"), "last-year");
        var isShare = OnlyWord(map.OptionalScalar("as"), "share");
        var divisor = map.OptionalScalar("divided-by");
        var dividedBy = _names.Measure(divisor);
        if (isShare && (where.IsEmpty || divisor is not null))
            map.Error("figure-share", "A share is a sum with 'where' of the same sum without it: add 'where', and leave out 'divided-by'.");
        if (measure is null || over is not { } period)
            return null;
        if (isShare)
            return new ShareFigure(name, measure, where, period, lastYear);
        return dividedBy is null
            ? new SumFigure(name, measure, where, period, lastYear)
            : new RatioFigure(name, measure, dividedBy, where, period, lastYear);
    }

    private MaxFigure? ReadMax(string name, YamlMap map)
    {
        var measure = _names.Measure(map.RequiredScalar("max"));
        var where = ReadFilter(map.OptionalMap("where"));
        var per = map.RequiredChoice<Grain>("per");
        if (per is { } period && !period.IsMadeOf(_grain))
            map.Error("figure-grain", $"The dataset has a value for each {Word(_grain)}: there is none for each {Word(period)}.");
        var overWord = map.OptionalScalar("over");
        var over = ReadPeriod(overWord);
        return measure is null || per is null ? null : new(name, measure, where, per.Value, over);
    }

    private RankFigure? ReadRank(string name, YamlMap map)
    {
        var of = Declared(map.RequiredScalar("rank"));
        _ = OnlyWord(map.RequiredScalar("among"), "years-to-the-same-date");
        return of is null ? null : new(name, of);
    }

    private ChangeFigure? ReadChange(string name, YamlMap map)
    {
        var of = Declared(map.RequiredScalar("change"));
        _ = OnlyWord(map.RequiredScalar("from"), "last-year");
        var asPercent = OnlyWord(map.OptionalScalar("as"), "percent");
        return of is null ? null : new(name, of, asPercent);
    }

    private DaysSinceFigure? ReadDaysSince(string name, YamlMap map)
    {
        var measure = _names.Measure(map.RequiredScalar("days-since"));
        if (_grain != Grain.Day)
            map.Error("figure-grain", $"Days can be counted in a dataset of days only; this one has a value for each {Word(_grain)}.");
        var where = ReadFilter(map.OptionalMap("where"));
        var above = map.OptionalInteger("above", min: 0) ?? 0;
        return measure is null ? null : new(name, measure, where, above);
    }

    private FigureDefinition? Declared(YamlScalar? name)
    {
        if (name is null)
            return null;
        if (!_declared.TryGetValue(name.Text, out var figure))
            name.Error("unknown-figure", $"No figure '{Suggestion.Clip(name.Text)}' stands before this one.{Suggestion.For(name.Text, _declared.Keys, "Write one of")}");
        else if (figure is not (SumFigure or RatioFigure or ShareFigure))
            name.Error("figure-kind", $"'{name.Text}' is not a sum. Only sums, also divided ones, can be ranked or compared.");
        return figure;
    }

    private FigurePeriod? ReadPeriod(YamlScalar? word)
    {
        if (word is null)
            return null;
        if (FigurePeriod.TryParse(word.Text, out var period))
        {
            if (period.Grain is { } length && !length.IsMadeOf(_grain))
                word.Error("figure-grain", $"The dataset has a value for each {Word(_grain)}, of which '{word.Text}' is not made.");
            return period;
        }

        word.Error("unknown-value", $"'{Suggestion.Clip(word.Text)}' is not a period. Write one of {FigurePeriod.Words}.");
        return null;
    }

    private FigureFilter ReadFilter(YamlMap? map)
    {
        if (map is null)
            return FigureFilter.None;
        var kept = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Entries)
        {
            if (_names.Dimension(key) is not { } dimension)
                continue;
            kept[dimension] = value is YamlScalar single ? [single.Text] : [.. map.TextList(dimension).Select(word => word.Text)];
        }

        return new(kept.ToImmutable());
    }

    private static string Word(Grain grain) => grain.ToString().ToLowerInvariant();

    private static bool OnlyWord(YamlScalar? word, string only)
    {
        if (word is null)
            return false;
        if (word.Text != only)
            word.Error("unknown-value", $"'{Suggestion.Clip(word.Text)}' is not known here. Write '{only}'.");
        return word.Text == only;
    }
}
