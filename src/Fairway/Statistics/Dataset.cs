using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Statistics;

/// <summary>A dataset as loaded: its definition, its typed columns and the answers that are computed from them. Immutable.</summary>
public sealed class Dataset
{
    public required DatasetId Id { get; init; }

    /// <summary>What <c>dataset.yaml</c> declares: key, columns, figures, charts, licence, source, schedule.</summary>
    public required DatasetDefinition Definition { get; init; }

    /// <summary>Names and notes by language, from <c>{tag}.yaml</c>; the source language's stands in for a missing one.</summary>
    public required ImmutableDictionary<LanguageTag, DatasetText> Texts { get; init; }

    public required DataTable Table { get; init; }

    /// <summary>The latest complete day of data.</summary>
    public DateOnly DataTo => throw new NotImplementedException();

    /// <summary>A declared figure as at a date (its data-to date when null).</summary>
    /// <returns>Null where the figure has no value at that date: before the series began, after it ends, or nothing to divide by.</returns>
    /// <exception cref="KeyNotFoundException">No figure of that name is declared.</exception>
    public FigureValue? Figure(string figure, DateOnly? at = null) => throw new NotImplementedException();
}
