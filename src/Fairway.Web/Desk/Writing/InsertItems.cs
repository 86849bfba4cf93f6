using System.Buffers;
using System.Text;
using Fairway.Content;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Languages;

namespace Fairway.Web.Desk.Writing;

/// <summary>Everything that a text can name, by search.</summary>
internal static class InsertItems
{
    /// <summary>Of one kind.</summary>
    public const int MaxOfKind = 20;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[]<>{}|&#");

    /// <param name="content">That is searched.</param>
    /// <param name="source">In whose words.</param>
    /// <param name="work">The page that is written; null for none.</param>
    /// <param name="query">Part of a name or of what is written; empty for all.</param>
    public static IEnumerable<InsertItem> Find(ContentTree content, LanguageTag source, PageWork? work, string query) =>
        Figures(content, source).Concat(Charts(content, source)).Concat(Terms(content, source)).Concat(Sources(work)).Concat(Pictures(work)).Concat(Pages(content, work))
            .Where(item => item.Name.Contains(query, StringComparison.OrdinalIgnoreCase) || item.Markdown.Contains(query, StringComparison.OrdinalIgnoreCase))
            .GroupBy(item => item.Kind)
            .SelectMany(kind => kind.Take(MaxOfKind));

    private static IEnumerable<InsertItem> Figures(ContentTree content, LanguageTag source) =>
        from dataset in content.Datasets.Values
        let text = dataset.TextIn(source)
        from figure in dataset.Definition.Figures
        select new InsertItem("figure", $"{text.Figures.GetValueOrDefault(figure, figure)}, {text.Title}", $"{{{{{dataset.Id}.{figure}}}}}");

    private static IEnumerable<InsertItem> Charts(ContentTree content, LanguageTag source) =>
        from dataset in content.Datasets.Values
        let text = dataset.TextIn(source)
        from chart in dataset.Definition.Charts
        select new InsertItem("chart", $"{text.Charts.GetValueOrDefault(chart)?.Title ?? chart}, {text.Title}", $"\n```chart\ndataset: {dataset.Id}\nchart: {chart}\n```\n");

    private static IEnumerable<InsertItem> Terms(ContentTree content, LanguageTag source) =>
        content.Terms.Values.Select(term => new InsertItem("term", term.Texts[source].Name, $"[{Escaped(term.Texts[source].Name)}](term:{term.Id})"));

    private static IEnumerable<InsertItem> Sources(PageWork? work) => work?.Facts.Value("sources") is YamlMap sources
        ? sources.Entries.Select(entry => new InsertItem("source", (entry.Value as YamlMap)?.Find("title") is YamlScalar title ? title.Text : entry.Key.Text, $"[^{entry.Key.Text}]"))
        : [];

    private static IEnumerable<InsertItem> Pictures(PageWork? work) => work is null ? [] : work.Names.Where(PictureName.IsValid).Select(name => new InsertItem("picture", name, $"![]({name})"));

    private static IEnumerable<InsertItem> Pages(ContentTree content, PageWork? work) => content.Pages.Values
        .Where(page => page.Id != work?.Place)
        .Select(page => new InsertItem("page", page.SourceText.Title, $"[{Escaped(page.SourceText.Title)}](page:{page.Id})"));

    public static string Escaped(string words)
    {
        var text = new StringBuilder();
        foreach (var sign in words)
            text.Append(Marks.Contains(sign) ? "\\" : "").Append(sign);
        return text.ToString();
    }
}
