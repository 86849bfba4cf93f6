using Fairway.Languages;

namespace Fairway.Markup;

/// <summary>What a text needs from the site to become HTML in one language. The checker's is not the reader's: hence an interface.</summary>
public interface IMarkupContext
{
    /// <summary>Language of the text itself, whose digits and direction its figures take.</summary>
    Messages Messages { get; }

    /// <summary>The figure in words, and where it leads.</summary>
    /// <exception cref="InvalidOperationException">It has no value, and the check has let it through: a fault of the program.</exception>
    MarkupFigure Figure(FigureReference reference);

    /// <summary>The whole chart as trusted HTML.</summary>
    string ChartHtml(ChartReference reference);

    MarkupTerm Term(TermReference reference);

    /// <summary>The address of a page in the reader's language, with the anchor of the reference after it.</summary>
    string PageAddress(PageReference reference);

    /// <summary>Where a picture of the page is, and how large.</summary>
    MarkupPicture Picture(PictureReference reference);

    /// <summary>The number under which a source is listed at the foot of the page, from 1.</summary>
    int SourceNumber(SourceReference reference);
}

/// <param name="Text">As it is written in the language.</param>
/// <param name="Address">Its data; null for no link.</param>
/// <param name="IsoDate">For a date, the ISO form for <c>time datetime</c>; else null.</param>
/// <param name="StatusMark">Such as <c>[p]</c>; null when final.</param>
/// <param name="StatusTitle">What the mark means, in the language.</param>
public sealed record MarkupFigure(string Text, string? Address, string? IsoDate, string? StatusMark, string? StatusTitle);

/// <param name="Address">Of the file.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record MarkupPicture(string Address, int Width, int Height);

/// <param name="Address">Of the glossary's entry.</param>
/// <param name="SourceForm">The term in the site's source language, shown beside it where the text is in another; null where it is the same.</param>
/// <param name="SourceLanguage">Tag of <paramref name="SourceForm"/>.</param>
/// <param name="Definition">Plain text, for the title of the link; null where there is none in the language.</param>
public sealed record MarkupTerm(string Address, string? SourceForm, LanguageTag SourceLanguage, string? Definition);
