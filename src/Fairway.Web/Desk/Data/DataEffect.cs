using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Markup;
using Fairway.Sites;
using Fairway.Sites.Differences;
using Fairway.Statistics;
using Fairway.Statistics.Charts;
using Fairway.Statistics.Versions;
using Fairway.Web.Desk.Interface;

namespace Fairway.Web.Desk.Data;

/// <summary>What other data do to a site: its figures, records, charts, and the words of the pages that show them.</summary>
internal sealed record DataEffect
{
    /// <summary>As it is published.</summary>
    public required Dataset Before { get; init; }

    /// <summary>As it would be.</summary>
    public required Dataset After { get; init; }

    /// <summary>Rows and cells, as the new version tells them.</summary>
    public VersionChanges Changes => After.Versions.ChangesOf(After.Version.Number);

    /// <summary>Every declared figure, in its order.</summary>
    public required ImmutableArray<FigureEffect> Figures { get; init; }

    /// <summary>Charts that are drawn otherwise.</summary>
    public required ImmutableArray<ChartEffect> Charts { get; init; }

    /// <summary>Pages that read otherwise, by their names.</summary>
    public required ImmutableArray<PageEffect> Pages { get; init; }

    /// <summary>Languages in which some page reads otherwise.</summary>
    public int LanguageCount => Pages.SelectMany(page => page.Texts).Select(text => text.Language).Distinct().Count();

    public int SentencesIn(LanguageTag language) => Pages.SelectMany(page => page.Texts).Where(text => text.Language == language).Sum(text => text.Sentences);

    public int Sentences => Pages.SelectMany(page => page.Texts).Sum(text => text.Sentences);

    /// <param name="before">The site that is served.</param>
    /// <param name="after">The same with the new data on top.</param>
    public static DataEffect Of(Site before, Site after, DatasetId id, CancellationToken cancellationToken)
    {
        var (was, now) = (before.Content.Datasets[id], after.Content.Datasets[id]);
        return new DataEffect
        {
            Before = was,
            After = now,
            Figures = [.. now.Definition.Figures.Select(name => new FigureEffect(now.Definition.FigureDefinitions[name], FigureOf(was, name), now.Figure(name)))],
            Charts = [.. now.Definition.Charts.Select(name => ChartOf(before, after, was, now, name)).OfType<ChartEffect>()],
            Pages =
            [
                .. after.Content.Pages.ValuesOf(_ => true)
                    .Where(page => page.Texts.Values.Any(text => Shows(text, id)))
                    .OrderBy(page => page.Id)
                    .AsParallel().AsOrdered().WithCancellation(cancellationToken)
                    .Select(page => PageOf(before, after, page, id))
                    .Where(page => !page.Texts.IsEmpty),
            ],
        };
    }

    private static FigureValue? FigureOf(Dataset dataset, string name) => dataset.Definition.Figures.Contains(name) ? dataset.Figure(name) : null;

    private static ChartEffect? ChartOf(Site before, Site after, Dataset was, Dataset now, string name)
    {
        LanguageTag[] languages = [after.Languages.Source.Tag, .. DeskLanguages.All.Select(language => language.Tag).Where(tag => tag != after.Languages.Source.Tag && after.Languages.TryGet(tag, out _))];
        var pairs = languages.ToDictionary(tag => tag, tag => (Before: Draw(was, before, name, tag), After: Draw(now, after, name, tag)));
        var source = pairs[after.Languages.Source.Tag];
        return source.Before?.Svg == source.After?.Svg
            ? null
            : new ChartEffect(name, pairs.ToImmutableDictionary(pair => pair.Key, pair => (pair.Value.Before?.Headline ?? "", pair.Value.After?.Headline ?? "")));
    }

    private static ChartView? Draw(Dataset dataset, Site site, string name, LanguageTag language) =>
        dataset.Definition.Charts.Contains(name) ? ChartRenderer.Render(dataset, name, site.Messages(language)) : null;

    private static bool Shows(PageText text, DatasetId id) => text.Body.References.Any(reference => reference switch
    {
        FigureReference figure => figure.Dataset == id.Value,
        ChartReference chart => chart.Dataset == id.Value,
        _ => false,
    });

    private static PageEffect PageOf(Site before, Site after, Page page, DatasetId id) => new(page,
    [
        .. after.Languages.All
            .Where(language => page.Texts.TryGetValue(language.Tag, out var text) && Shows(text, id))
            .Select(language => TextOf(before, after, page.Id, language.Tag))
            .Where(text => !text.Blocks.IsEmpty),
    ]);

    private static TextEffect TextOf(Site before, Site after, PageId page, LanguageTag language)
    {
        var difference = TextDifference.Between(PageBlocks.Of(before, page, language) ?? [], PageBlocks.Of(after, page, language) ?? []);
        return new(language, [.. difference.Blocks.Where(block => !block.IsKept)]);
    }
}
