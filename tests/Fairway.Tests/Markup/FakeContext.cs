using Fairway.Languages;
using Fairway.Markup;

namespace Fairway.Tests.Markup;

/// <summary>A site with one answer to each question; the text's language is the test's choice.</summary>
internal sealed class FakeContext : IMarkupContext
{
    private readonly Messages? _messages;

    public FakeContext(Messages? messages = null) => _messages = messages;

    public Messages Messages => _messages ?? throw new InvalidOperationException("This text was not to need a message.");

    /// <summary>The HTML of every chart.</summary>
    public string? Chart { get; init; }

    public MarkupFigure Figure(FigureReference reference) => reference.Part switch
    {
        FigurePart.Date => new("20 August 2026", "/en/data/small-boat-arrivals", "2026-08-20", null, null),
        FigurePart.When => new("August 2022", "/en/data/small-boat-arrivals", null, null, null),
        _ when reference.Figure == "reached-10000" => new("28 April 2025", "/en/data/small-boat-arrivals", "2025-04-28", "[p]", "provisional"),
        _ when reference.At is not null => new("9,099", null, null, null, null),
        _ => new("15,897", "/en/data/small-boat-arrivals", null, "[p]", "provisional"),
    };

    public string ChartHtml(ChartReference reference) => Chart ?? $"<figure>{reference.Dataset} {reference.Chart} {reference.At:yyyy-MM-dd}</figure>";

    public MarkupTerm Term(TermReference reference) => reference.Term == "no-definition"
        ? new("/en/glossary#no-definition", null, LanguageTag.Parse("en"), null)
        : new($"/en/glossary#{reference.Term}", _messages is null || _messages.Language.Tag.Value == "en" ? null : reference.Term.Replace('-', ' '), LanguageTag.Parse("en"), "What it \"means\".");

    public string PageAddress(PageReference reference) =>
        $"/en/{reference.Section}/{reference.Slug}{(reference.Anchor is null ? "" : "#" + reference.Anchor)}";

    public MarkupPicture Picture(PictureReference reference) => new($"/media/guidance/claim/0123456789abcdef/{reference.Name}", 640, 480);

    public int SourceNumber(SourceReference reference) => 3;
}
