using System.Collections.Immutable;

namespace Fairway.Web.Feeds.Atom;

/// <summary>A feed (RFC 4287). Texts are plain; addresses are whole.</summary>
internal sealed record AtomFeed
{
    /// <summary>Entries that a feed holds; what is older is in the publication log.</summary>
    public const int MostEntries = 50;

    /// <summary>An IRI that stays the same whatever becomes of the feed.</summary>
    public required string Id { get; init; }

    /// <summary>Tag of the language of all texts.</summary>
    public required string Language { get; init; }

    public required string Title { get; init; }

    /// <summary>Who is answerable for all entries.</summary>
    public required string Author { get; init; }

    /// <summary>Where the feed is.</summary>
    public required string Self { get; init; }

    /// <summary>The page that the feed is about.</summary>
    public required string Page { get; init; }

    /// <summary>When its newest entry was updated, so that a release which has nothing for it leaves every byte of it as it is; UTC.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Newest first.</summary>
    public required ImmutableArray<AtomEntry> Entries { get; init; }
}

/// <summary>Something that happened, which never changes afterwards; or something that was found, as it is now.</summary>
internal sealed record AtomEntry
{
    /// <summary>An IRI that no other entry has, ever.</summary>
    public required string Id { get; init; }

    /// <summary>Tag of the language of title and summary; null for the feed's.</summary>
    public string? Language { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>Who published it; empty where that is not said.</summary>
    public required string Author { get; init; }

    /// <summary>When it changed last: for what happened, when it did; UTC.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>When it was first published; null where that is not known.</summary>
    public required DateTimeOffset? Published { get; init; }

    /// <summary>The page that a reader is sent to.</summary>
    public required string Page { get; init; }

    /// <summary>The page as it stood then (RFC 7089); null where there was none.</summary>
    public string? Then { get; init; }

    /// <summary>The release that did it; null where that is not said.</summary>
    public string? Release { get; init; }
}
