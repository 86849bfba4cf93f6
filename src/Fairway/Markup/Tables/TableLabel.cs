namespace Fairway.Markup.Tables;

/// <summary>The name of a table for a screen reader.</summary>
/// <param name="Heading">The words of the heading that it stands under; empty for none.</param>
/// <param name="Ordinal">From 1 among the tables of that heading, since two regions of a page need two names.</param>
internal sealed record TableLabel(string Heading, int Ordinal);
