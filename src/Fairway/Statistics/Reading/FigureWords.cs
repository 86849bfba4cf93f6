using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Statistics.Figures;
using Fairway.Statistics.Rows;

namespace Fairway.Statistics.Reading;

/// <summary>The words that the verbs of a figure share: what is added up, over which period, of which rows. What is wrong is faulted and null.</summary>
internal sealed class FigureWords(DatasetNames names, Grain grain)
{
    /// <summary>What the verb adds up: a measure, or <c>rows</c>; with <c>missing: left-out</c> beside it.</summary>
    public string? Measure(YamlMap map, string verb) => Measure(map.RequiredScalar(verb), LeavesMissingOut(map));

    /// <summary>What it is divided by.</summary>
    public string? Divisor(YamlMap map) => Measure(map.OptionalScalar("divided-by"), LeavesMissingOut(map));

    public string? Dimension(YamlScalar? name) => names.Dimension(name);

    public FigurePeriod? RequiredPeriod(YamlMap map) => Period(map.RequiredScalar("over"));

    public FigurePeriod? OptionalPeriod(YamlMap map) => Period(map.OptionalScalar("over"));

    /// <summary>The length of the periods that are looked at one by one.</summary>
    public Grain? Per(YamlMap map)
    {
        var per = map.RequiredChoice<Grain>("per");
        if (per is { } period)
            RequireMade(map, period);
        return per;
    }

    /// <summary>Faults periods that those of the dataset do not make.</summary>
    public void RequireMade(YamlNode place, Grain period)
    {
        if (!period.IsMadeOf(grain))
            place.Error("figure-grain", $"The dataset has a value for each {Word(grain)}: there is none for each {Word(period)}.");
    }

    /// <summary>Faults a figure that needs single days.</summary>
    public void RequireDays(YamlMap map)
    {
        if (grain != Grain.Day)
            map.Error("figure-grain", $"Days can be told apart in a dataset of days only; this one has a value for each {Word(grain)}.");
    }

    public FigureFilter Filter(YamlMap figure)
    {
        if (figure.OptionalMap("where") is not { } map)
            return FigureFilter.None;
        var kept = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Entries)
        {
            if (names.Dimension(key) is not { } dimension)
                continue;
            kept[dimension] = value is YamlScalar single ? [single.Text] : [.. map.TextList(dimension, maxItems: RowsQuery.MaxWords).Select(word => word.Text)];
        }

        return new(kept.ToImmutable());
    }

    /// <summary><c>from: last-year</c> of a sum.</summary>
    public static bool IsOfLastYear(YamlMap map) => IsWord(map.OptionalScalar("from"), "last-year");

    /// <summary>Whether an optional field has the one word that it can have.</summary>
    public static bool IsWord(YamlScalar? word, string only)
    {
        if (word is null)
            return false;
        if (word.Text != only)
            word.Error("unknown-value", $"'{Suggestion.Clip(word.Text)}' is not known here. Write '{only}'.");
        return word.Text == only;
    }

    /// <summary>A number from 0, as in the data.</summary>
    public static decimal? Number(YamlScalar? scalar)
    {
        if (scalar is null)
            return null;
        if (decimal.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1_000_000_000_000_000m)
            return number;
        scalar.Error("bad-number", $"'{Suggestion.Clip(scalar.Text)}' is not a number here. Write one from 0, in the digits 0 to 9, such as 10000 or 0.5.");
        return null;
    }

    private static bool LeavesMissingOut(YamlMap map) => IsWord(map.OptionalScalar("missing"), "left-out");

    private string? Measure(YamlScalar? name, bool leavesMissingOut)
    {
        if (name?.Text == FigureMeasure.RowsWord && !names.Measures.Contains(FigureMeasure.RowsWord))
            return FigureMeasure.Rows;
        var measure = names.Measure(name);
        return measure is not null && leavesMissingOut ? FigureMeasure.Known(measure) : measure;
    }

    private FigurePeriod? Period(YamlScalar? word)
    {
        if (word is null)
            return null;
        if (!FigurePeriodWords.TryParse(word.Text, out var period))
        {
            word.Error("unknown-value", $"'{Suggestion.Clip(word.Text)}' is not a period. Write one of {FigurePeriodWords.Choices}.");
            return null;
        }

        if (period.Grain is { } length && !length.IsMadeOf(grain))
            word.Error("figure-grain", $"The dataset has a value for each {Word(grain)}, of which '{word.Text}' is not made.");
        return period;
    }

    private static string Word(Grain grain) => grain.ToString().ToLowerInvariant();
}
