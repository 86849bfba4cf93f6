namespace Fairway.Markup;

/// <summary>Something that a text names and that must exist elsewhere.</summary>
public abstract record MarkupReference(int Line, int Column);

/// <summary><c>{{dataset.figure}}</c>, <c>{{dataset.figure.date at=2025-04-17}}</c>.</summary>
public sealed record FigureReference(string Dataset, string Figure, FigurePart Part, DateOnly? At, int Line, int Column)
    : MarkupReference(Line, Column);

public enum FigurePart
{
    Value,

    /// <summary>The data-to date, written <c>.date</c>.</summary>
    Date,

    /// <summary>When a record fell, or the period of a total, written <c>.when</c>.</summary>
    When,
}

/// <summary>A fenced <c>chart</c> block.</summary>
public sealed record ChartReference(string Dataset, string Chart, DateOnly? At, int Line, int Column) : MarkupReference(Line, Column);

/// <summary><c>[words](term:id)</c>.</summary>
public sealed record TermReference(string Term, int Line, int Column) : MarkupReference(Line, Column);

/// <summary><c>[words](page:section/slug#anchor)</c>.</summary>
public sealed record PageReference(string Section, string Slug, string? Anchor, int Line, int Column) : MarkupReference(Line, Column);

/// <summary><c>![words](name.png)</c>: a file beside the text.</summary>
public sealed record PictureReference(string Name, int Line, int Column) : MarkupReference(Line, Column);

/// <summary><c>[^id]</c>.</summary>
public sealed record SourceReference(string Source, int Line, int Column) : MarkupReference(Line, Column);
