using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Web.Reading;

/// <summary>What stands around every page: its head, its top and its foot.</summary>
internal sealed record Frame
{
    public required Reader Reader { get; init; }

    /// <summary>Of the page alone; the site's name is put behind it.</summary>
    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>Language of title and description where it is not the reader's.</summary>
    public Language? TextLanguage { get; init; }

    /// <summary>The one address of this content, for search engines; null for a page that has none, such as an error.</summary>
    public string? CanonicalPath { get; init; }

    /// <summary>Languages that really have this page.</summary>
    public ImmutableArray<Alternate> Alternates { get; init; } = [];

    /// <summary>Path of a picture of 1200 by 630 pixels for social networks and messengers; null for none.</summary>
    public string? Card { get; init; }

    /// <summary>Null for none.</summary>
    public FeedLink? Feed { get; init; }

    /// <summary>The section of the navigation that the page is in.</summary>
    public string? Section { get; init; }

    public bool IsIndexed { get; init; } = true;

    public bool IsSearch { get; init; }

    public bool IsHome { get; init; }

    /// <summary>The page is itself the choice of languages.</summary>
    public bool IsChooser { get; init; }

    public bool HasQuickExit { get; init; }
}
