using Fairway.Content.Reading;
using Fairway.Input;
using Fairway.Markup;

namespace Fairway.Content.Checking;

/// <summary>Looks for everything that the texts of one page name.</summary>
internal sealed class ReferenceCheck(PageDraft page, ContentIndex index, FaultList faults)
{
    private readonly HashSet<string> _cited = [];
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly FigureCheck _figures = new(index, faults);

    public void Run(PageText text)
    {
        foreach (var reference in text.Body.References)
        {
            switch (reference)
            {
                case FigureReference figure:
                    _figures.Figure(text.File, figure);
                    break;
                case ChartReference chart:
                    _figures.Chart(text.File, chart);
                    break;
                case TermReference term:
                    Term(text.File, term);
                    break;
                case PageReference link:
                    Page(text, link);
                    break;
                case PictureReference picture:
                    Picture(text.File, picture);
                    break;
                case SourceReference source:
                    Source(text.File, source);
                    break;
                default:
                    throw new InvalidOperationException($"The check does not know references such as {reference.GetType().Name}. Teach it here.");
            }
        }
    }

    /// <summary>Call after every text of the page has been checked.</summary>
    public void WarnOfUnused()
    {
        foreach (var picture in page.Pictures.Values.Where(picture => !_shown.Contains(picture.Name)))
            faults.Warn($"pages/{page.Id}/{picture.Name}", 1, 1, "unused-picture", "No text of the page shows this picture. Show it as ![what it shows](" + picture.Name + "), or remove it.");
        foreach (var source in page.Facts?.Sources ?? [])
        {
            if (!_cited.Contains(source.Source.Id))
                faults.Warn(source.Id, "unused-source", $"No text of the page cites '{source.Source.Id}'. Cite it as [^{source.Source.Id}], or remove it.");
        }
    }

    private void Term(string file, TermReference reference)
    {
        if (!index.Terms.ContainsKey(reference.Term))
            Error(file, reference, "unknown-term", $"There is no term '{Suggestion.Clip(reference.Term)}'.{index.Nearest(reference.Term, index.Terms.Keys)} Terms are files in terms/.");
    }

    private void Picture(string file, PictureReference reference)
    {
        _shown.Add(reference.Name);
        if (!page.Pictures.ContainsKey(reference.Name))
            Error(file, reference, "unknown-picture", $"There is no picture '{Suggestion.Clip(reference.Name)}' beside this text.{index.Nearest(reference.Name, page.Pictures.Keys)}");
    }

    private void Source(string file, SourceReference reference)
    {
        _cited.Add(reference.Source);
        if (page.Facts is { } facts && !facts.Sources.Any(source => source.Source.Id == reference.Source))
        {
            var nearest = index.Nearest(reference.Source, facts.Sources.Select(source => source.Source.Id));
            Error(file, reference, "unknown-source", $"page.yaml has no source '{Suggestion.Clip(reference.Source)}'.{nearest} Declare it under 'sources'.");
        }
    }

    private void Page(PageText text, PageReference reference)
    {
        var name = $"{reference.Section}/{reference.Slug}";
        if (!PageId.TryCreate(reference.Section, reference.Slug, out var id) || !index.Pages.TryGetValue(id, out var target))
        {
            Error(text.File, reference, "unknown-page", index.UnknownPage(name));
            return;
        }

        if (reference.Anchor is not { } anchor || target.Source is not { } source)
            return;
        var sameLanguage = target.In(text.Language);
        if ((sameLanguage ?? source).HasAnchor(anchor))
            return;

        // An older translation may lack a section that its source has got since: its readers land at the top of the page.
        if (source.HasAnchor(anchor))
            faults.Warn(text.File, reference.Line, reference.Column, "broken-anchor", $"'{name}' has a part '{Suggestion.Clip(anchor)}' in the source language, but not in {text.Language}. Add the anchor to {sameLanguage!.File}.");
        else
            Error(text.File, reference, "broken-anchor", $"'{name}' has no heading with the anchor '{Suggestion.Clip(anchor)}'.{index.Nearest(anchor, source.Body.Headings.Select(heading => heading.Anchor))}");
    }

    private void Error(string file, MarkupReference reference, string code, string message) =>
        faults.Error(file, reference.Line, reference.Column, code, message);
}
