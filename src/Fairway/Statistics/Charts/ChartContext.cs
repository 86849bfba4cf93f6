using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Statistics.Figures;

namespace Fairway.Statistics.Charts;

/// <summary>What every kind of chart works with: the numbers, the date and the words.</summary>
internal sealed class ChartContext
{
    public ChartContext(Dataset dataset, ChartDefinition definition, Messages messages, DateOnly at, double labelGap)
    {
        LabelGap = labelGap;
        Dataset = dataset;
        Definition = definition;
        Messages = messages;
        Text = dataset.TextIn(messages.Language.Tag).Charts[definition.Name];
        Series = dataset.Series(definition.Measure)!;
        At = SeriesDays.LastDay(Series.First, Series.Last, at)
            ?? throw new ArgumentOutOfRangeException(nameof(at), $"The chart '{definition.Name}' has no data at {IsoDay.Write(at)}. They run from {IsoDay.Write(dataset.DataFrom)} to {IsoDay.Write(dataset.DataTo)}.");
    }

    /// <summary>Least distance of two labels one below the other, as a fraction of the drawing's height.</summary>
    public double LabelGap { get; }

    public Dataset Dataset { get; }

    public ChartDefinition Definition { get; }

    public Messages Messages { get; }

    public Language Language => Messages.Language;

    public ChartText Text { get; }

    public MeasureSeries Series { get; }

    /// <summary>The last day that is drawn.</summary>
    public DateOnly At { get; }

    public string Number(decimal value) => Language.Numbers.Write(value);

    /// <summary>A number as the chart measures it: whole, or a ratio with its decimal.</summary>
    public string Value(decimal value) => Definition.DividedBy is null ? Number(value) : Language.Numbers.Write(value, FigureText.RatioDecimals);

    /// <summary>With a sign where the value is only what is known at least.</summary>
    public string Value(ChartCell cell) => cell.Value is { } value
        ? cell.IsLeast ? $"≥ {Value(value)}" : Value(value)
        : StatusText.Mark(cell.Status)!;

    /// <summary>A word of a dimension in the chart's language or, marked so, in the source's.</summary>
    public ChartWord Word(string dimension, string word)
    {
        if (Dataset.Texts.GetValueOrDefault(Language.Tag)?.Word(dimension, word) is { } known)
            return new(known);
        return new(Dataset.Texts[Dataset.Source].Word(dimension, word) ?? word, Language.Tag != Dataset.Source);
    }

    public string Year(int year) => Language.Numbers.WritePlain(year);

    /// <summary>The date of the latest data in another year, as figures compare it.</summary>
    public DateOnly SameDate(int year) => SeriesDays.Back(At, Grain.Year, At.Year - year, Series.First.Grain);

    /// <summary>[z] for what is not yet or never was, [x] for what was not collected.</summary>
    public string Cell(DateOnly from, DateOnly to)
    {
        if (to > At || from < Series.From)
            return StatusText.Mark(ValueStatus.NotApplicable)!;
        return Series.Total(from, to) is { } total ? Number(total.Value) : StatusText.Mark(ValueStatus.NotCollected)!;
    }

    public bool IsRightToLeft => Language.Direction == TextDirection.RightToLeft;

    /// <summary>The name of a column, in the reader's language or the source's.</summary>
    public ChartWord ColumnName(string column) =>
        new(Dataset.TextIn(Language.Tag).Columns[column], !Dataset.Texts.ContainsKey(Language.Tag) && Language.Tag != Dataset.Source);

    /// <summary>A word inside a sentence of the language: one in the source language does not move its neighbours.</summary>
    public static string InSentence(ChartWord word) => word.IsSource ? Bidi.Isolate(word.Text) : word.Text;

    public ImmutableArray<ChartPeriod> Periods()
    {
        var (from, to) = Definition.Over.Resolve(At, Series.First);
        return ChartPeriods.Of(Definition.Every, from < Series.From ? Series.From : from, to < Series.From ? Series.From : to);
    }

    public ChartDrawing Drawing(List<(string Name, object Value)> arguments, string description, ImmutableArray<ChartMark> marks, ChartTable table)
    {
        ReadOnlySpan<(string, object)> known = arguments.ToArray();
        return new(Text.Title, Sentence(Text.Headline, known), Sentence(Text.Subtitle, known), description, 1, marks, table);
    }

    public string Sentence(string pattern, params ReadOnlySpan<(string Name, object Value)> arguments) =>
        ChartSentence.Write(pattern, Definition.Name, Language, arguments);

    /// <summary>The arguments <c>change</c> and <c>direction</c> of a sentence. A change too small for whole per cent has a decimal.</summary>
    public (string Change, string Direction) Compare(decimal now, decimal? then)
    {
        if (then is not > 0)
            return ("", "none");
        var fraction = Math.Abs((now - then.Value) / then.Value);
        return (Language.Numbers.WritePercent(fraction, fraction < 0.005m ? 1 : 0), now > then ? "more" : now < then ? "fewer" : "same");
    }
}
