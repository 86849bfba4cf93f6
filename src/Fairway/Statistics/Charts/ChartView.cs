using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>A chart in one language, ready for a page: words, drawing and the same numbers as a table.</summary>
/// <param name="Headline">The finding, as a sentence.</param>
/// <param name="Subtitle">What is measured.</param>
/// <param name="Svg">The drawing for use inside a page, styled by the site's CSS classes; no inline style.</param>
/// <param name="Table">The numbers that are drawn.</param>
public sealed record ChartView(string Headline, string Subtitle, string Svg, ChartTable Table);

/// <summary>Header and rows as written in the language; the first cell of each row is its heading.</summary>
public sealed record ChartTable(string Caption, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>Cells that are words in the source language, for want of a translation: a page marks them with it.</summary>
    public ImmutableHashSet<string> SourceWords { get; init; } = [];
}
