using System.Globalization;
using Fairway.Content;
using Fairway.Languages;
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

    public static string Search(LanguageTag language, string? text = null) =>
        text is null ? $"/{language}/search" : $"/{language}/search?q={Uri.EscapeDataString(text)}";

    public static string Catalogue(LanguageTag language) => $"/{language}/data";

    public static string Dataset(LanguageTag language, DatasetId dataset, string? figure = null) =>
        figure is null ? $"/{language}/data/{dataset}" : $"/{language}/data/{dataset}#{figure}";

    /// <summary>The latest data as a file; <paramref name="extension"/> without its dot.</summary>
    public static string DataFile(DatasetId dataset, string extension) => $"/data/{dataset}/{dataset}.{extension}";

    public static string ChartFile(DatasetId dataset, string chart, LanguageTag language, DateOnly? at = null) =>
        at is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"/charts/{dataset}/{chart}.svg?lang={language}&at={day:yyyy-MM-dd}")
            : $"/charts/{dataset}/{chart}.svg?lang={language}";

    public static string Api(DatasetId dataset) => $"/api/v1/datasets/{dataset}";
}
