using Fairway.Input;

namespace Fairway.Content.Reading;

/// <summary>Where a path belongs in a content tree.</summary>
/// <param name="Name">Of the term or of the dataset's folder; of a bad name, the part that is bad.</param>
/// <param name="Page">Whose file it is, for the kinds of a page.</param>
internal readonly record struct ContentPath(ContentKind Kind, string Name = "", PageId Page = default)
{
    public static ContentPath Of(string path) => path.Split('/') switch
    {
        ["site.yaml"] => new(ContentKind.Site),
        ["languages.json"] => new(ContentKind.Languages),
        [RedirectsFile.Path] => new(ContentKind.Redirects),
        ["calendar.yaml"] => new(ContentKind.Calendar),
        ["search", "best-bets.yaml"] => new(ContentKind.BestBets),
        ["interface", var name] when name.EndsWith(".json", StringComparison.Ordinal) => new(ContentKind.Interface),
        ["terms", var name] when name.EndsWith(".yaml", StringComparison.Ordinal) => Named(ContentKind.Term, name[..^5]),
        ["datasets", var folder, _] => Named(ContentKind.Dataset, folder), // which files belong there is for the reader of datasets to say
        ["datasets", var folder, "changes", _] => Named(ContentKind.Dataset, folder),
        ["pages", var section, var slug, var name] => InPage(section, slug, name),
        _ => new(ContentKind.Unknown),
    };

    private static ContentPath Named(ContentKind kind, string name) => Slug.IsValid(name) ? new(kind, name) : new(ContentKind.BadName, name);

    private static ContentPath InPage(string section, string slug, string name)
    {
        if (!PageId.TryCreate(section, slug, out var id))
            return new(ContentKind.BadName, Slug.IsValid(section) ? slug : section);
        if (name == "page.yaml")
            return new(ContentKind.PageFacts, Page: id);
        return new(name.EndsWith(".md", StringComparison.Ordinal) ? ContentKind.PageText : PictureName.IsValid(name) ? ContentKind.PagePicture : ContentKind.Unknown, Page: id);
    }
}

internal enum ContentKind
{
    /// <summary>A content tree has no such file.</summary>
    Unknown,

    /// <summary>Part of the path cannot be part of an address.</summary>
    BadName,

    Site,
    Languages,
    Redirects,
    BestBets,
    Calendar,
    Interface,
    Term,
    Dataset,
    PageFacts,
    PageText,
    PagePicture,
}
