using System.Globalization;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Statistics;

namespace Fairway.Sites;

/// <summary>The addresses of the site: the one place where one is built. All are paths from the root, of safe characters only.</summary>
public static class Addresses
{
    public const string Chooser = "/";

    public static string Home(LanguageTag language) => $"/{language}";

    public static string Section(LanguageTag language, string section) => $"/{language}/{section}";

    public static string Page(LanguageTag language, PageId page, string? anchor = null) =>
        anchor is null ? $"/{language}/{page}" : $"/{language}/{page}#{Uri.EscapeDataString(anchor)}";

    /// <summary>A picture of a page, for ever: another one has another address.</summary>
    public static string Picture(PageId page, Picture picture) => $"/media/{page}/{picture.Digest}/{picture.Name}";

    public static string Glossary(LanguageTag language, string? term = null) =>
        term is null ? $"/{language}/glossary" : $"/{language}/glossary#{term}";

    /// <summary>How far pages are translated: into every language, or into one.</summary>
    public static string Translations(LanguageTag language, LanguageTag? of = null) => of is { } one ? $"/{language}/{PageId.Translations}/{one}" : $"/{language}/{PageId.Translations}";

    public static string Search(LanguageTag language, string? text = null) =>
        text is null ? $"/{language}/search" : $"/{language}/search?q={Uri.EscapeDataString(text)}";

    /// <summary>A search as a feed. The query is that of the page, and stands behind it.</summary>
    public static string SearchFeed(LanguageTag language) => $"/{language}/search/atom.xml";

    /// <summary>How browsers and programs search in that language.</summary>
    public static string OpenSearch(LanguageTag language) => $"/{language}/search/opensearch.xml";

    public static string Catalogue(LanguageTag language) => $"/{language}/data";

    public static string Dataset(LanguageTag language, DatasetId dataset, string? figure = null) =>
        figure is null ? $"/{language}/data/{dataset}" : $"/{language}/data/{dataset}#{figure}";

    /// <summary>Every version of a dataset, or one of them.</summary>
    public static string Versions(LanguageTag language, DatasetId dataset, int? version = null, int page = 1) => string.Create(
        CultureInfo.InvariantCulture, $"/{language}/data/{dataset}/versions{(version is { } one ? $"/{one}" : "")}{(page == 1 ? "" : $"?page={page}")}");

    /// <summary>A version as a file, for ever; <paramref name="extension"/> without its dot.</summary>
    public static string VersionFile(DatasetId dataset, int version, string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"/data/{dataset}/v/{version}/{dataset}.{extension}");

    /// <summary>Every cell that a version changed.</summary>
    public static string ChangesFile(DatasetId dataset, int version) => string.Create(CultureInfo.InvariantCulture, $"/data/{dataset}/changes/{version}.csv");

    /// <summary>The latest data as a file; <paramref name="extension"/> without its dot.</summary>
    public static string DataFile(DatasetId dataset, string extension) => $"/data/{dataset}/{dataset}.{extension}";

    /// <summary>A file of the latest data by its whole name.</summary>
    public static string DataFileNamed(DatasetId dataset, string file) => $"/data/{dataset}/{file}";

    /// <summary>A file of exactly one version, for ever.</summary>
    public static string DataFileNamed(DatasetId dataset, int version, string file) => string.Create(CultureInfo.InvariantCulture, $"/data/{dataset}/v/{version}/{file}");

    /// <summary>Every dataset with its files, for catalogues of catalogues.</summary>
    public const string DataCatalogue = "/data/catalog.jsonld";

    public static string ChartFile(DatasetId dataset, string chart, LanguageTag language, DateOnly? at = null) =>
        $"/charts/{dataset}/{chart}.svg?lang={language}{AtDay(at)}";

    /// <param name="size"><c>card</c>, or null for the normal size.</param>
    public static string ChartPicture(DatasetId dataset, string chart, LanguageTag language, DateOnly? at = null, string? size = null) =>
        $"/charts/{dataset}/{chart}.png?lang={language}{AtDay(at)}{(size is null ? "" : $"&size={size}")}";

    /// <summary>A chart for a frame of another site.</summary>
    public static string Embed(DatasetId dataset, string chart, LanguageTag language, DateOnly? at = null) => $"/embed/{dataset}/{chart}?lang={language}{AtDay(at)}";

    /// <summary>A chart on a page of its own.</summary>
    public static string Chart(LanguageTag language, DatasetId dataset, string chart) => $"/{language}/data/{dataset}/charts/{chart}";

    /// <summary>Where a reader says that something is wrong on a page.</summary>
    /// <param name="page">Its address behind the language: <c>guidance/claim-asylum</c>, <c>data/small-boat-arrivals</c>.</param>
    public static string Feedback(LanguageTag language, string? page = null) => page is null ? $"/{language}/feedback" : $"/{language}/feedback?page={page}";

    public static string FeedbackThanks(LanguageTag language, string page) => $"/{language}/feedback/thanks?page={page}";

    /// <summary>What became of a page, from release to release.</summary>
    public static string History(LanguageTag language, PageId page) => $"/{language}/{page}/history";

    /// <param name="ofSource">The texts in the site's source language are compared, not those in <paramref name="language"/>.</param>
    public static string Comparison(LanguageTag language, PageId page, int from, int to, bool ofSource = false) =>
        string.Create(CultureInfo.InvariantCulture, $"/{language}/{page}/history?from={from}&to={to}{(ofSource ? "&text=source" : "")}");

    /// <summary>A page of the site as it stood when that release was the newest.</summary>
    /// <param name="address">Without a query.</param>
    public static string At(string address, Release release) =>
        string.Create(CultureInfo.InvariantCulture, $"{address}?at={release.Published.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}");

    /// <param name="page">Of the log, from 1.</param>
    public static string Releases(LanguageTag language, int page = 1) =>
        page == 1 ? $"/{language}/releases" : string.Create(CultureInfo.InvariantCulture, $"/{language}/releases?page={page}");

    public static string Release(LanguageTag language, int number) => string.Create(CultureInfo.InvariantCulture, $"/{language}/releases/{number}");

    public static string Feed(LanguageTag language) => $"/{language}/feed.atom";

    public static string Feed(LanguageTag language, string section) => $"/{language}/{section}/feed.atom";

    public static string Feed(DatasetId dataset) => $"/data/{dataset}/feed.atom";

    /// <summary>The public history, for git.</summary>
    public const string Repository = "/content.git";

    /// <summary>How programs ask for data.</summary>
    public static string ApiReference(LanguageTag language) => $"/{language}/data/api";

    public static string Api(DatasetId dataset) => $"/api/v1/datasets/{dataset}";

    /// <summary>What the press asks first, on one page.</summary>
    public static string Press(LanguageTag language, string? anchor = null) => anchor is null ? $"/{language}/press" : $"/{language}/press#{anchor}";

    /// <summary>A version of a dataset, for ever; at one of its figures or from the top.</summary>
    public static string Dataset(LanguageTag language, DatasetId dataset, int version, string? figure = null) =>
        string.Create(CultureInfo.InvariantCulture, $"/{language}/data/{dataset}?version={version}{(figure is null ? "" : "#")}{figure}");

    /// <summary>How a dataset or a figure of it is cited; the latest version when <paramref name="version"/> is null.</summary>
    public static string Cite(LanguageTag language, DatasetId dataset, string? figure = null, int? version = null) =>
        $"/{language}/data/{dataset}/cite{CiteQuery(figure, version)}";

    /// <param name="extension">Of a form of citations, without its dot.</param>
    public static string CiteFile(DatasetId dataset, string extension, string? figure = null, int? version = null) =>
        $"/data/{dataset}/cite.{extension}{CiteQuery(figure, version)}";

    /// <summary>What is announced, and what became of it.</summary>
    public static string Calendar(LanguageTag language, string? entry = null) => $"/{language}/calendar{(entry is null ? "" : $"#{entry}")}";

    /// <summary>The same, for programs that keep calendars.</summary>
    public static string CalendarFile(LanguageTag language) => $"/{language}/calendar.ics";

    /// <summary>Releases of every dataset as a calendar.</summary>
    public const string DataCalendar = "/data/releases.ics";

    public static string DataCalendarOf(DatasetId dataset) => $"/data/{dataset}/releases.ics";

    private static string CiteQuery(string? figure, int? version) => (figure, version) switch
    {
        (null, null) => "",
        (null, { } number) => string.Create(CultureInfo.InvariantCulture, $"?version={number}"),
        ({ } name, null) => $"?figure={name}",
        var (name, number) => string.Create(CultureInfo.InvariantCulture, $"?figure={name}&version={number}"),
    };

    private static string AtDay(DateOnly? at) => at is { } day ? string.Create(CultureInfo.InvariantCulture, $"&at={day:yyyy-MM-dd}") : "";
}
