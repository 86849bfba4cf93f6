using System.Collections.Immutable;
using System.Globalization;
using Fairway.Content;
using Fairway.Markup;
using Fairway.Search;
using Fairway.Statistics;

namespace Fairway.Sites;

/// <summary>What of a site can be found: each page, term and dataset in each language that it has.</summary>
internal static class SiteSearchDocuments
{
    public static IReadOnlyCollection<SearchDocument> Of(ContentTree content)
    {
        var newest = Newest(content);
        return
        [
            .. content.Pages.Values.SelectMany(page => OfPage(content, page)),
            .. content.Terms.Values.SelectMany(term => OfTerm(term, newest)),
            .. content.Datasets.Values.SelectMany(OfDataset),
        ];
    }

    public static string SubjectOf(PageId page) => $"page:{page}";

    public static string SubjectOf(string term) => $"term:{term}";

    public static string SubjectOf(DatasetId dataset) => $"dataset:{dataset}";

    public static ImmutableArray<Search.BestBet> BestBetsOf(ContentTree content) =>
        [.. content.BestBets.Select(bet => new Search.BestBet(bet.Target, bet.Until, [.. bet.Queries.Select(query => (query.Language, query.Text))]))];

    /// <summary>The day on which a page was changed last: the glossary's too, which has no days of its own.</summary>
    public static DateOnly Newest(ContentTree content)
    {
        var newest = DateOnly.MinValue;
        foreach (var page in content.Pages.Values)
        {
            if (page.SourceText.Changes[0].Date > newest)
                newest = page.SourceText.Changes[0].Date;
        }

        return newest;
    }

    /// <summary>None of a page that is withdrawn: nobody is led to what they should not follow.</summary>
    public static IEnumerable<SearchDocument> OfPage(ContentTree content, Page page)
    {
        if (page.Withdrawn is not null)
            yield break;
        var synonyms = SynonymsOf(content, page);
        foreach (var text in page.Texts.Values)
        {
            if (!PageReading.IsAvailable(page, text.Language))
                continue;

            yield return new SearchDocument
            {
                Id = SubjectOf(page.Id),
                Language = text.Language,
                Type = page.Id.Section,
                Title = text.Title,
                Summary = text.Summary,
                Sections = [.. text.Body.Sections.Select(section => new SearchSection(section.Anchor, section.Heading, section.Text))],
                Synonyms = synonyms,
                Address = Addresses.Page(text.Language, page.Id),
                Date = page.SourceText.Changes[0].Date,
                Topics = page.Topics,
                AppliesTo = page.AppliesTo,
                IsSuperseded = page.Stage == PolicyStage.Ended,
            };
        }
    }

    /// <summary>
    /// Other words for what a page is about. The glossary links languages: a page is found by any language's word for a term that it
    /// explains and that its title, summary or headings name; one that only mentions a term would stand before the pages about it.
    /// The years of the data that a page charts are nowhere in its text.
    /// </summary>
    public static ImmutableArray<string> SynonymsOf(ContentTree content, Page page)
    {
        var source = page.SourceText;
        string[] prominent = [source.Title, source.Summary, .. source.Body.Headings.Select(heading => heading.Text)];
        var terms = source.Body.References.OfType<TermReference>()
            .Select(reference => content.Terms[reference.Term])
            .Where(term => NamesIn(term.Texts[source.Language]).Any(name => prominent.Any(text => text.Contains(name, StringComparison.OrdinalIgnoreCase))))
            .SelectMany(NamesOf);
        var years = source.Body.References.OfType<ChartReference>().SelectMany(reference => YearsOf(content.Datasets[DatasetId.Parse(reference.Dataset)]));
        return [.. terms.Concat(years).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> YearsOf(Dataset dataset) => Enumerable
        .Range(dataset.DataFrom.Year, dataset.DataTo.Year - dataset.DataFrom.Year + 1)
        .Select(year => year.ToString(CultureInfo.InvariantCulture));

    public static IEnumerable<SearchDocument> OfTerm(Term term, DateOnly date)
    {
        ImmutableArray<string> names = [.. NamesOf(term).Distinct(StringComparer.Ordinal)];
        foreach (var (language, text) in term.Texts)
        {
            yield return new SearchDocument
            {
                Id = SubjectOf(term.Id),
                Language = language,
                Type = "term",
                Title = text.Name,
                Summary = text.Definition,
                Sections = [],
                Synonyms = names,
                Forms = text.Forms,
                Address = Addresses.Glossary(language, term.Id),
                Date = date,
            };
        }
    }

    private static IEnumerable<string> NamesOf(Term term) => term.Texts.Values.SelectMany(NamesIn);

    private static IEnumerable<string> NamesIn(TermText text) => [text.Name, .. text.Forms];

    public static IEnumerable<SearchDocument> OfDataset(Dataset dataset)
    {
        foreach (var (language, text) in dataset.Texts)
        {
            yield return new SearchDocument
            {
                Id = SubjectOf(dataset.Id),
                Language = language,
                Type = "dataset",
                Title = text.Title,
                Summary = text.Summary,
                Sections = [new SearchSection(null, null, string.Join('\n', [text.Counted, text.NotCounted, .. text.Notes]))],
                Synonyms = [.. YearsOf(dataset)],
                Address = Addresses.Dataset(language, dataset.Id),
                Date = dataset.DataTo,
            };
        }
    }
}
