using System.Diagnostics.CodeAnalysis;
using Fairway.Content;
using Fairway.Input.Yaml;
using Fairway.Languages;
using Fairway.Statistics;

namespace Fairway.Web.Desk.Drafts;

/// <summary>What a draft is of, such as <c>translation:guidance/claim-asylum:fa</c>. There is one open draft of it at a time.</summary>
internal readonly record struct DraftSubject
{
    /// <summary>The longest slugs, the longest tag.</summary>
    public const int MaxLength = 300;

    private DraftSubject(DraftKind kind, string id, LanguageTag? language) => (Kind, Id, Language) = (kind, id, language);

    public DraftKind Kind { get; }

    /// <summary>Of the page or the dataset.</summary>
    public string Id { get; }

    /// <summary>Of a translation; null for others.</summary>
    public LanguageTag? Language { get; }

    /// <summary>Of a page or a translation.</summary>
    public PageId Page => PageId.Parse(Id);

    public DatasetId Dataset => DatasetId.Parse(Id);

    public static DraftSubject OfPage(PageId page) => new(DraftKind.Page, page.ToString(), null);

    public static DraftSubject OfTranslation(PageId page, LanguageTag language) => new(DraftKind.Translation, page.ToString(), language);

    public static DraftSubject OfDataset(DatasetId dataset) => new(DraftKind.Dataset, dataset.ToString(), null);

    public static DraftSubject Parse(string text) => TryParse(text, out var subject) ? subject : throw new FormatException($"'{text}' is not the subject of a draft.");

    public static bool TryParse([NotNullWhen(true)] string? text, out DraftSubject subject)
    {
        subject = default;
        if (text?.Split(':') is not [var name, var id, .. var rest] || !KebabName.TryParse(name, out DraftKind kind))
            return false;
        if (kind == DraftKind.Dataset)
        {
            if (rest.Length > 0 || !DatasetId.TryParse(id, null, out var dataset))
                return false;
            subject = OfDataset(dataset);
            return true;
        }

        if (!PageId.TryParse(id, out var page) || rest.Length != (kind == DraftKind.Translation ? 1 : 0))
            return false;
        subject = OfPage(page);
        if (kind == DraftKind.Page)
            return true;
        if (!LanguageTag.TryParse(rest[0], out var language))
            return false;
        subject = OfTranslation(page, language);
        return true;
    }

    public override string ToString() => Language is { } language ? $"{KebabName.Of(Kind)}:{Id}:{language}" : $"{KebabName.Of(Kind)}:{Id}";
}
