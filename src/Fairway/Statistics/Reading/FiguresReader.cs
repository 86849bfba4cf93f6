using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Statistics.Figures;

namespace Fairway.Statistics.Reading;

/// <summary>Reads <c>figures:</c>, in the small vocabulary of <c>docs/formats/dataset.md</c>. A figure may build on one that stands before it.</summary>
internal sealed class FiguresReader
{
    private const string Verbs = "sum, count, mean, max, min, rank, change, days-since, first-day or top";

    private readonly FigureWords _words;
    private readonly DatasetNames _names;
    private readonly Dictionary<string, FigureDefinition> _declared = new(StringComparer.Ordinal);

    private FiguresReader(DatasetNames names, Grain grain) => (_names, _words) = (names, new FigureWords(names, grain));

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
        (string Verb, Func<string, YamlMap, FigureDefinition?> Read)[] verbs =
        [
            // A list has a 'count' too.
            ("top", ReadTop), ("sum", (figure, fields) => ReadSum(figure, fields, "sum")), ("count", ReadCount), ("mean", ReadMean), ("max", ReadMax),
            ("min", ReadMin), ("rank", ReadRank), ("change", ReadChange), ("days-since", ReadDaysSince), ("first-day", ReadFirstDay),
        ];
        var written = verbs.Where(verb => map.Entries.Any(entry => entry.Key.Text == verb.Verb)).ToList();
        if (written.Count == 0)
        {
            map.Error("unknown-figure-kind", $"The figure '{name}' does not say what it computes. Write one of {Verbs}.");
            return null;
        }

        var figure = written[0].Read(name, map);
        map.RefuseOthers();
        return figure;
    }

    private FigureDefinition? ReadSum(string name, YamlMap map, string verb)
    {
        var measure = _words.Measure(map, verb);
        var where = _words.Filter(map);
        var over = _words.RequiredPeriod(map);
        var lastYear = FigureWords.IsOfLastYear(map);
        var isShare = FigureWords.IsWord(map.OptionalScalar("as"), "share");
        var dividedBy = _words.Divisor(map);
        var isDivided = map.Find("divided-by") is not null;
        if (isShare && (where.IsEmpty || isDivided))
            map.Error("figure-share", "A share is a sum with 'where' of the same sum without it: add 'where', and leave out 'divided-by'.");
        if (measure is null || over is not { } period || (isDivided && dividedBy is null))
            return null;
        if (isShare)
            return new ShareFigure(name, measure, where, period, lastYear);
        return dividedBy is null
            ? new SumFigure(name, measure, where, period, lastYear)
            : new RatioFigure(name, measure, dividedBy, where, period, lastYear);
    }

    /// <summary>A sum of ones.</summary>
    private FigureDefinition? ReadCount(string name, YamlMap map)
    {
        if (map.RequiredScalar("count") is not { } what)
            return null;
        if (what.Text == FigureMeasure.RowsWord && !_names.Measures.Contains(FigureMeasure.RowsWord))
            return ReadSum(name, map, "count");
        what.Error("figure-count", $"Only rows are counted: write 'count: {FigureMeasure.RowsWord}', or 'sum: {Suggestion.Clip(what.Text)}' to add up a measure. (A measure named '{FigureMeasure.RowsWord}' is added up.)");
        return null;
    }

    private MeanFigure? ReadMean(string name, YamlMap map)
    {
        var measure = _words.Measure(map, "mean");
        var per = _words.Per(map);
        var where = _words.Filter(map);
        var over = _words.RequiredPeriod(map);
        var lastYear = FigureWords.IsOfLastYear(map);
        return measure is null || per is null || over is null ? null : new(name, measure, where, per.Value, over.Value, lastYear);
    }

    private MaxFigure? ReadMax(string name, YamlMap map)
    {
        var measure = _words.Measure(map, "max");
        var per = _words.Per(map);
        var where = _words.Filter(map);
        var over = _words.OptionalPeriod(map);
        return measure is null || per is null ? null : new(name, measure, where, per.Value, over);
    }

    private MinFigure? ReadMin(string name, YamlMap map)
    {
        var measure = _words.Measure(map, "min");
        var per = _words.Per(map);
        var where = _words.Filter(map);
        var over = _words.OptionalPeriod(map);
        return measure is null || per is null ? null : new(name, measure, where, per.Value, over);
    }

    private RankFigure? ReadRank(string name, YamlMap map)
    {
        var of = Declared(map.RequiredScalar("rank"));
        var among = map.RequiredScalar("among");
        if (among is null || of is null)
            return null;
        if (among.Text == "years-to-the-same-date")
            return new(name, of);
        foreach (var grain in Enum.GetValues<Grain>())
        {
            if (among.Text != grain.ToString().ToLowerInvariant() + "s")
                continue;
            _words.RequireMade(among, grain);
            return new(name, of, grain);
        }

        among.Error("unknown-value", $"'{Suggestion.Clip(among.Text)}' is not known here. Write 'years-to-the-same-date', 'days', 'weeks', 'months', 'quarters' or 'years'.");
        return null;
    }

    private ChangeFigure? ReadChange(string name, YamlMap map)
    {
        var written = map.RequiredScalar("change");
        var of = Declared(written);
        var from = map.RequiredScalar("from");
        var asPercent = FigureWords.IsWord(map.OptionalScalar("as"), "percent");
        if (of is ShareFigure)
            written!.Error("figure-kind", $"'{Suggestion.Clip(written.Text)}' is a share: a share's change in per cent reads as one in percentage points. Write both shares instead.");
        if (from is null || of is null)
            return null;
        if (from.Text == "last-year")
            return new(name, of, asPercent);
        if (IsoDay.TryParse(from.Text, out var date))
            return new(name, of, asPercent, ChangeFrom.Date, date);
        if (from.Text != "previous-period")
            from.Error("unknown-value", $"'{Suggestion.Clip(from.Text)}' is not known here. Write 'last-year', 'previous-period' or a day such as 2024-12-31.");
        else if (!of.Over.HasPrevious)
            from.Error("figure-kind", $"'{of.Name}' is over '{of.Over}', before which there is no period of the same length. Write 'from: last-year' or a day.");
        return new(name, of, asPercent, ChangeFrom.PreviousPeriod);
    }

    private DaysSinceFigure? ReadDaysSince(string name, YamlMap map)
    {
        _words.RequireDays(map);
        var measure = _words.Measure(map, "days-since");
        var where = _words.Filter(map);
        var above = FigureWords.Number(map.OptionalScalar("above")) ?? 0;
        return measure is null ? null : new(name, measure, where, above);
    }

    private FirstDayFigure? ReadFirstDay(string name, YamlMap map)
    {
        _words.RequireDays(map);
        var measure = _words.Measure(map, "first-day");
        var where = _words.Filter(map);
        var reaches = FigureWords.Number(map.RequiredScalar("reaches"));
        var over = _words.RequiredPeriod(map);
        var lastYear = FigureWords.IsOfLastYear(map);
        return measure is null || reaches is null || over is null ? null : new(name, measure, where, reaches.Value, over.Value, lastYear);
    }

    private TopFigure? ReadTop(string name, YamlMap map)
    {
        var dimension = _words.Dimension(map.RequiredScalar("top"));
        var measure = _words.Measure(map, "of");
        var count = map.RequiredInteger("count", min: 1, max: TopFigure.MaxListed);
        var where = _words.Filter(map);
        var over = _words.RequiredPeriod(map);
        var lastYear = FigureWords.IsOfLastYear(map);
        return dimension is null || measure is null || count is null || over is null
            ? null
            : new(name, dimension, measure, count.Value, where, over.Value, lastYear);
    }

    private AmountFigure? Declared(YamlScalar? name)
    {
        if (name is null)
            return null;
        if (!_declared.TryGetValue(name.Text, out var figure))
            name.Error("unknown-figure", $"No figure '{Suggestion.Clip(name.Text)}' stands before this one.{Suggestion.For(name.Text, _declared.Keys, "Write one of")}");
        else if (figure is not AmountFigure)
            name.Error("figure-kind", $"'{name.Text}' is not a sum or a mean. Only these, also divided ones, can be ranked or compared.");
        return figure as AmountFigure;
    }
}
