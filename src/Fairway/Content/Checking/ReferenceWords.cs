using Fairway.Input;
using Fairway.Markup;

namespace Fairway.Content.Checking;

/// <summary>A reference as an editor wrote it.</summary>
internal static class ReferenceWords
{
    public static string Of(MarkupReference reference) => reference switch
    {
        FigureReference figure => $"the figure {{{{{figure.Dataset}.{figure.Figure}{PartOf(figure.Part)}{At(figure.At)}}}}}",
        ChartReference chart => $"the chart '{chart.Chart}' of {chart.Dataset}",
        TermReference term => $"the term [...](term:{term.Term})",
        PageReference page => $"the link [...](page:{page.Section}/{page.Slug}{(page.Anchor is null ? "" : "#" + page.Anchor)})",
        PictureReference picture => $"the picture ![...]({picture.Name})",
        SourceReference source => $"the citation [^{source.Source}]",
        _ => throw new InvalidOperationException($"A reference such as {reference.GetType().Name} has no words. Teach it here."),
    };

    private static string PartOf(FigurePart part) => part switch
    {
        FigurePart.Date => ".date",
        FigurePart.When => ".when",
        _ => "",
    };

    private static string At(DateOnly? day) => day is { } at ? $" at={IsoDay.Write(at)}" : "";
}
