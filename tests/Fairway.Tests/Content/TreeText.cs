using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Statistics.Downloads;
using Fairway.Tests.Markup;

namespace Fairway.Tests.Content;

/// <summary>Everything that a tree says, as text: two trees are equal when their texts are.</summary>
internal static class TreeText
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All but the messages of the interface.</summary>
    public static string Of(ContentTree tree)
    {
        var text = new StringBuilder();
        Write(text, "settings", tree.Settings);
        Write(text, "languages", tree.Languages.All.Select(language => (language.Tag.Value, language.Endonym, IsSource: language == tree.Languages.Source)).Select(language => language.ToString()));
        foreach (var (id, page) in tree.Pages)
            Write(text, id.ToString(), page);
        foreach (var (id, dataset) in tree.Datasets)
            Write(text, id.Value, dataset);
        foreach (var (id, term) in tree.Terms)
            Write(text, id, new { term.Id, term.Source, Texts = Sorted(term.Texts) });
        Write(text, "redirects", tree.Redirects.Values.OrderBy(redirect => redirect.From).Select(redirect => redirect.ToString()));
        Write(text, "best bets", tree.BestBets.Select(bet => $"{bet.Target} {bet.Until} {string.Join(' ', bet.Queries)}"));
        Write(text, "calendar", tree.Calendar.Select(entry => new { entry.Id, entry.State, At = entry.At?.ToString(), Was = entry.Was?.ToString(), Dataset = entry.Dataset?.Value, Page = entry.Page?.ToString(), Texts = Sorted(entry.Texts) }));
        return text.ToString();
    }

    public static string OfMessages(ContentTree tree)
    {
        var text = new StringBuilder();
        foreach (var (tag, messages) in tree.Messages)
            Write(text, tag.Value, messages.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {entry.Value.Text}"));
        return text.ToString();
    }

    private static void Write(StringBuilder text, string name, Page page)
    {
        Assert.Same(page.SourceText, page.Texts[page.SourceText.Language]);
        Write(text, name, new
        {
            page.Id, page.Type, page.Order, page.Topics, page.Audience, page.AppliesTo, page.Stage, page.ReviewBy, page.Stale, page.Related, page.Withdrawn, page.Sources, Texts = Sorted(page.Texts, Described),
        });
    }

    private static object Described(PageText text) => new
    {
        text.Title, text.Summary, text.Edition, text.Changes, text.Translation, text.File, text.Body.Headings, text.Body.Sections,
        References = text.Body.References.Select(reference => reference.ToString()),
        Html = text.Body.Render(new FakeContext(TestMessages.In("en"))),
    };

    private static void Write(StringBuilder text, string name, Dataset dataset)
    {
        Write(text, name, new { Source = dataset.Source.Value, dataset.DataFrom, dataset.DataTo, dataset.Definition.Figures, dataset.Definition.Charts, Texts = Sorted(dataset.Texts) });
        text.Append(Encoding.UTF8.GetString(DatasetFiles.Csv(dataset)));
    }

    private static IEnumerable<object> Sorted<T>(IEnumerable<KeyValuePair<LanguageTag, T>> texts, Func<T, object>? describe = null) =>
        texts.OrderBy(entry => entry.Key).Select(entry => new { Tag = entry.Key.Value, Text = describe is null ? entry.Value : describe(entry.Value) });

    private static void Write(StringBuilder text, string name, object value) =>
        text.Append("== ").Append(name).Append('\n').Append(JsonSerializer.Serialize(value, Readable)).Append('\n');
}
