using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Sites.History;

namespace Fairway.Web.Reading.Releases;

internal sealed record ReleaseView(Frame Frame) : ViewModel(Frame)
{
    /// <summary>Pages that are listed; the page says how many more there are and how to see them.</summary>
    public const int MostPages = 500;

    public required Release Release { get; init; }

    public required ReleaseContents Contents { get; init; }

    public required ImmutableArray<ChangedPage> Pages { get; init; }

    public required ImmutableArray<ChangedDataset> Datasets { get; init; }

    public required ImmutableArray<ChangedTerm> Terms { get; init; }

    /// <summary>Null for the first.</summary>
    public required Release? Previous { get; init; }

    /// <summary>Null for the newest.</summary>
    public required Release? Next { get; init; }

    public required Verification Verification { get; init; }
}

/// <param name="Title">As it was in this release; of a page that it took away, in the one before.</param>
/// <param name="Stood">Has the page: this release, or the one before where it was taken away.</param>
internal sealed record ChangedPage(PageChange Change, string Title, Language TitleLanguage, Release Stood, ImmutableArray<ChangedText> Texts);

/// <param name="CanCompare">The release before has a text in the language, too.</param>
internal sealed record ChangedText(Language Language, ChangeKind Kind, bool CanCompare);

internal sealed record ChangedDataset(DatasetChange Change, string Title, Language TitleLanguage);

/// <param name="Name">In the site's source language.</param>
internal sealed record ChangedTerm(NamedChange Change, string Name);
