using Fairway.Input;
using Fairway.Languages;
using Fairway.Statistics.Figures;

namespace Fairway.Statistics.Charts;

/// <summary>What every kind of chart works with: the numbers, the date and the words.</summary>
internal sealed class ChartContext
{
    public ChartContext(Dataset dataset, ChartDefinition definition, Messages messages, DateOnly at)
    {
        Definition = definition;
        Messages = messages;
        Text = dataset.TextIn(messages.Language.Tag).Charts[definition.Name];
        Series = dataset.Series(definition.Measure)!;
        At = FigureCalculator.LastDay(Series, at)
            ?? throw new ArgumentOutOfRangeException(nameof(at), $"The chart '{definition.Name}' has no data at {IsoDay.Write(at)}. They run from {IsoDay.Write(dataset.DataFrom)} to {IsoDay.Write(dataset.DataTo)}.");
    }

    public ChartDefinition Definition { get; }

    public Messages Messages { get; }

    public Language Language => Messages.Language;

    public ChartText Text { get; }

    public MeasureSeries Series { get; }

    /// <summary>The last day that is drawn.</summary>
    public DateOnly At { get; }

    public string Number(decimal value) => Language.Numbers.Write(value);

    public string Year(int year) => Language.Numbers.WritePlain(year);

    /// <summary>[z] for what is not yet or never was, [x] for what was not collected.</summary>
    public string Cell(DateOnly from, DateOnly to)
    {
        if (to > At || from < Series.From)
            return StatusText.Mark(ValueStatus.NotApplicable)!;
        return Series.Total(from, to) is { } total ? Number(total.Value) : StatusText.Mark(ValueStatus.NotCollected)!;
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
