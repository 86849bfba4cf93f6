using Fairway.Content;
using Fairway.Languages;
using Fairway.Sites;
using Fairway.Statistics;

namespace Fairway.Web.Reading.Feedback;

/// <summary>The page that a message is about.</summary>
/// <param name="Id">Its address behind the language, such as <c>guidance/claim-asylum</c> or <c>data/small-boat-arrivals</c>.</param>
/// <param name="Title">As the reader saw it.</param>
/// <param name="Language">Of the title.</param>
/// <param name="Address">In the reader's language.</param>
/// <param name="HasQuickExit">As the page has it.</param>
internal sealed record FeedbackSubject(string Id, string Title, Language Language, string Address, bool HasQuickExit)
{
    /// <summary>The longest slugs.</summary>
    public const int MaxIdLength = 200;

    private const string DataPrefix = "data/";

    public static string IdOf(PageId page) => page.ToString();

    public static string IdOf(DatasetId dataset) => DataPrefix + dataset;

    /// <summary>Null where the site has no such page.</summary>
    public static FeedbackSubject? Find(Site site, Language reader, string? id)
    {
        if (id is null or { Length: > MaxIdLength })
            return null;
        if (id.StartsWith(DataPrefix, StringComparison.Ordinal))
        {
            if (!DatasetId.TryParse(id[DataPrefix.Length..], null, out var dataset) || !site.Content.Datasets.TryGetValue(dataset, out var data))
                return null;
            var language = data.Texts.ContainsKey(reader.Tag) ? reader : site.Languages[data.Source];
            return new FeedbackSubject(id, data.Texts[language.Tag].Title, language, Addresses.Dataset(reader.Tag, dataset), HasQuickExit: false);
        }

        return PageId.TryParse(id, out var page) && site.Page(page, reader.Tag) is { } reading
            ? new FeedbackSubject(id, reading.Text.Title, reading.TextLanguage, Addresses.Page(reader.Tag, page), reading.Page.Type == PageType.Guidance)
            : null;
    }
}
