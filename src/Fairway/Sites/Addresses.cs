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
        at is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"/charts/{dataset}/{chart}.svg?lang={language}&at={day:yyyy-MM-dd}")
            : $"/charts/{dataset}/{chart}.svg?lang={language}";

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
}
