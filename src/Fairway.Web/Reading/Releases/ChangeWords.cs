using Fairway.Languages;
using Fairway.Releases;
using Fairway.Sites.History;

namespace Fairway.Web.Reading.Releases;

/// <summary>What a release changed, in words.</summary>
internal static class ChangeWords
{
    public static string KindKey(ReleaseKind kind) => kind switch
    {
        ReleaseKind.Publication => "release.kind.publication",
        ReleaseKind.Rollback => "release.kind.rollback",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>As the API writes it, and as part of a message's key.</summary>
    public static string Name(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "added",
        ChangeKind.Modified => "changed",
        ChangeKind.Removed => "removed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Languages whose text changed, in the site's order.</summary>
    public static IEnumerable<Language> Languages(Reader reader, PageChange change) =>
        reader.Site.Languages.All.Where(language => change.Texts.Any(text => text.Language == language.Tag));

    /// <summary>Everything that changed, counted: "2 pages changed", "Glossary: 1 term".</summary>
    public static IEnumerable<string> Summary(Reader reader, ReleaseContents contents)
    {
        var messages = reader.Messages;
        foreach (var kind in (ChangeKind[])[ChangeKind.Added, ChangeKind.Modified, ChangeKind.Removed])
        {
            if (contents.PagesThatWere(kind).Count() is > 0 and var count)
                yield return messages.Format($"release.pages.{Name(kind)}", ("count", count));
        }

        if (!contents.Datasets.IsEmpty)
            yield return messages.Format("release.datasets", ("count", contents.Datasets.Length));
        if (!contents.Terms.IsEmpty)
            yield return messages.Format("release.terms", ("count", contents.Terms.Length));
        if (!contents.Interface.IsEmpty)
            yield return messages["release.interface"];
        if (contents.Calendar)
            yield return messages["calendar.title"];
        if (contents.Redirects)
            yield return messages["release.redirects"];
        if (contents.Settings)
            yield return messages["release.settings"];
    }
}
