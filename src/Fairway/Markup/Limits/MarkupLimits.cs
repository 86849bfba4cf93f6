namespace Fairway.Markup.Limits;

/// <summary>How much one text may hold. Far above any page that a person would read, far below what makes a parser slow.</summary>
public static class MarkupLimits
{
    /// <summary>UTF-16 units in a whole text (256 KB of ASCII).</summary>
    public const int Text = 262_144;

    /// <summary>Lines of a text, blank ones too: each may be a block.</summary>
    public const int Lines = 10_000;

    /// <summary>UTF-16 units in one line. Search for the end of a link or a code span is quadratic within it.</summary>
    public const int Line = 10_000;

    /// <summary>UTF-16 units in lines without a blank one between them: a paragraph, a list or a table.</summary>
    public const int Paragraph = 65_536;

    /// <summary>Quotes, lists, callouts, emphasis, links and open brackets inside each other.</summary>
    public const int Depth = 20;

    /// <summary>UTF-16 units of a paragraph that may define a link, as its address and title are copied at every use.</summary>
    public const int Definition = 4_000;

    /// <summary>Opening square brackets in a text.</summary>
    public const int Brackets = 2_000;

    /// <summary>Runs of <c>*</c> or <c>_</c> in a text.</summary>
    public const int EmphasisRuns = 4_000;

    /// <summary>Runs of backticks in a text.</summary>
    public const int BacktickRuns = 1_000;

    /// <summary>Vertical bars in a text.</summary>
    public const int Pipes = 10_000;

    public const int Headings = 200;

    /// <summary>Links of every kind.</summary>
    public const int Links = 1_000;

    /// <summary>Definitions such as <c>[name]: https://example.org</c>.</summary>
    public const int Definitions = 100;

    /// <summary>Figures and citations.</summary>
    public const int References = 2_000;

    public const int Charts = 20;

    public const int Images = 50;

    public const int TableColumns = 20;

    /// <summary>Cells of all tables together.</summary>
    public const int TableCells = 5_000;

    /// <summary>Faults that are told of one text; the last says that there are more.</summary>
    public const int Faults = 200;

    /// <summary>UTF-16 units of HTML that a text may become, figures and charts included.</summary>
    public const int Output = 1_048_576;
}
