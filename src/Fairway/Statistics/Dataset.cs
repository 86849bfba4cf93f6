using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Statistics.Figures;
using Fairway.Statistics.Versions;

namespace Fairway.Statistics;

/// <summary>A dataset as loaded: its definition, its typed columns and the answers that are computed from them. Immutable.</summary>
public sealed class Dataset
{
    private readonly Lazy<FigureCalculator> _figures;

    public Dataset() => _figures = new(() => new FigureCalculator(Definition!, Table!));

    public required DatasetId Id { get; init; }

    /// <summary>What <c>dataset.yaml</c> declares: key, columns, figures, charts, licence, source, schedule.</summary>
    public required DatasetDefinition Definition { get; init; }

    /// <summary>Names and notes by language, from <c>{tag}.yaml</c>. Where the source language's may stand in for a missing one, ask <see cref="TextIn"/>.</summary>
    public required ImmutableDictionary<LanguageTag, DatasetText> Texts { get; init; }

    /// <summary>The language that every dataset of the site has a text in.</summary>
    public required LanguageTag Source { get; init; }

    public required DataTable Table { get; init; }

    /// <summary>Which of the dataset's versions <see cref="Table"/> is.</summary>
    public required DatasetVersion Version { get; init; }

    /// <summary>Every version, this one among them; the same object in each of them.</summary>
    public required VersionHistory Versions { get; init; }

    /// <summary>The latest complete day of data.</summary>
    public DateOnly DataTo => Table.Last.End;

    /// <summary>The first day of data.</summary>
    public DateOnly DataFrom => Table.First.Start;

    /// <summary>The text in a language, or in the source language where there is none.</summary>
    public DatasetText TextIn(LanguageTag language) => Texts.GetValueOrDefault(language) ?? Texts[Source];

    /// <summary>A declared figure as at a date (its data-to date when null).</summary>
    /// <returns>Null where the figure has no value at that date: before the series began, after it ends, or nothing to divide by.</returns>
    /// <exception cref="KeyNotFoundException">No figure of that name is declared.</exception>
    public FigureValue? Figure(string figure, DateOnly? at = null) => _figures.Value.Compute(figure, at ?? DataTo);

    /// <summary>
    /// The dataset as it was in a version: its table, its columns, and figures and charts where it has every column of the newest. Rebuilt when it is asked
    /// for, which takes as long as to read the data once; a few are kept.
    /// </summary>
    /// <returns>Null where there is no such version.</returns>
    /// <exception cref="InvalidDataException">The files of changes are not as <c>fairway check</c> accepts them.</exception>
    public Dataset? At(int version) => version == Version.Number ? this : Versions.At(this, version);

    /// <summary>Rebuilds every older version and compares it with its digest: what a reading of the dataset leaves until it is asked for.</summary>
    public void CheckVersions(FaultList faults, CancellationToken cancellationToken) => Versions.Check(faults, cancellationToken);

    /// <summary>A measure as sums over time; null for a column that is not a measure.</summary>
    public MeasureSeries? Series(string measure) => _figures.Value.Series(measure, FigureFilter.None);

    /// <summary>The total of every year to the same date, this year first.</summary>
    public ImmutableArray<SameDateRow> SameDateTable(string people, string? boats = null, DateOnly? at = null) =>
        SameDateRows.Compute(_figures.Value, people, boats, at ?? DataTo);
}
