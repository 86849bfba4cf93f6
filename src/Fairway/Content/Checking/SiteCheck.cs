using System.Collections.Immutable;
using Fairway.Content.Reading;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Languages;

namespace Fairway.Content.Checking;

/// <summary>Looks for what <c>site.yaml</c> names, and for pages that stand in no section of it.</summary>
internal sealed class SiteCheck(ContentIndex index, FaultList faults)
{
    private static readonly ImmutableArray<string> OtherTargets = ["glossary", "data", "calendar", "press", "releases", "translations"];

    /// <param name="messages">Of the source language; null where they could not be read.</param>
    /// <param name="pages">Those that may stand in no section, by id.</param>
    public void Run(Messages? messages, IEnumerable<PageDraft> pages)
    {
        foreach (var link in index.Site.Links)
        {
            if (messages is not null && !messages.Has(link.Message.Text))
                faults.Error(link.Message, "unknown-message", $"The interface has no message '{Suggestion.Clip(link.Message.Text)}'. Write a key of interface/{messages.Language.Tag}.json.");
            Target(link.Target);
        }

        if (index.Site.Home is { } home)
            Home(home);
        Sections(pages);
    }

    private void Target(YamlScalar target)
    {
        if (OtherTargets.Contains(target.Text))
            return;
        var parts = target.Text.StartsWith("page:", StringComparison.Ordinal) ? target.Text[5..].Split('#', 2) : [];
        if (parts.Length == 0)
            faults.Error(target, "bad-page", $"'{Suggestion.Clip(target.Text)}' leads nowhere. Write page:section/page, page:section/page#anchor, {string.Join(", ", OtherTargets[..^1])} or {OtherTargets[^1]}.");
        else if (Page(target, parts[0]) is { Source: { } source } && parts.Length == 2 && !source.HasAnchor(parts[1]))
            faults.Error(target, "broken-anchor", $"'{parts[0]}' has no heading with the anchor '{Suggestion.Clip(parts[1])}'.{index.Nearest(parts[1], source.Body.Headings.Select(heading => heading.Anchor))}");
    }

    private PageDraft? Page(YamlScalar place, string name)
    {
        if (PageId.TryParse(name, null, out var id) && index.Pages.TryGetValue(id, out var page))
            return page;
        faults.Error(place, "unknown-page", index.UnknownPage(name));
        return null;
    }

    private void Home(HomeDraft home)
    {
        Page(home.Page, home.Page.Text);
        var figures = new FigureCheck(index, faults);
        var isKnown = index.Datasets.ContainsKey(home.Dataset.Text);
        var place = isKnown ? home.Figure : home.Dataset;
        figures.Figure(place.File, new(home.Dataset.Text, home.Figure.Text, Markup.FigurePart.Value, null, place.Line, place.Column));
        if (isKnown)
            figures.Chart(home.Chart.File, new(home.Dataset.Text, home.Chart.Text, null, home.Chart.Line, home.Chart.Column));
    }

    private void Sections(IEnumerable<PageDraft> pages)
    {
        foreach (var section in pages.GroupBy(page => page.Id.Section).Where(section => !index.Site.HasSection(section.Key)))
        {
            faults.Error(
                section.First().Files.FactsPath, 1, 1, "unknown-section",
                $"site.yaml has no section '{section.Key}'.{Suggestion.For(section.Key, [.. index.Site.Sections])} Add it under 'navigation' or 'other-sections', or move the folder.");
        }
    }
}
