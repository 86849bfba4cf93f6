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

    /// <summary>It is of a dataset, and not of a page.</summary>
    public bool IsOfData => Kind is DraftKind.Dataset or DraftKind.DataTranslation;

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

    public static DraftSubject OfDataTranslation(DatasetId dataset, LanguageTag language) => new(DraftKind.DataTranslation, dataset.ToString(), language);

    public static DraftSubject Parse(string text) => TryParse(text, out var subject) ? subject : throw new FormatException($"'{text}' is not the subject of a draft.");

    public static bool TryParse([NotNullWhen(true)] string? text, out DraftSubject subject)
    {
        subject = default;
        if (text?.Split(':') is not [var name, var id, .. var rest] || !KebabName.TryParse(name, out DraftKind kind))
            return false;
        LanguageTag language = default;
        var isTranslated = kind is DraftKind.Translation or DraftKind.DataTranslation;
        if (rest.Length != (isTranslated ? 1 : 0) || (isTranslated && !LanguageTag.TryParse(rest[0], out language)))
            return false;
        if (kind is DraftKind.Dataset or DraftKind.DataTranslation)
        {
            if (!DatasetId.TryParse(id, null, out var dataset))
                return false;
            subject = isTranslated ? OfDataTranslation(dataset, language) : OfDataset(dataset);
            return true;
        }

        if (!PageId.TryParse(id, out var page))
            return false;
        subject = isTranslated ? OfTranslation(page, language) : OfPage(page);
        return true;
    }

    public override string ToString() => Language is { } language ? $"{KebabName.Of(Kind)}:{Id}:{language}" : $"{KebabName.Of(Kind)}:{Id}";
}
