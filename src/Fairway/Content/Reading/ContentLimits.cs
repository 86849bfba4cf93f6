namespace Fairway.Content.Reading;

/// <summary>How large a content tree and its files may be. Bytes are of the file; lengths of texts are in UTF-16 units.</summary>
public static class ContentLimits
{
    public const int MaxPages = 20_000;

    public const int MaxTerms = 5_000;

    public const int MaxDatasets = 500;

    public const int MaxRedirects = 20_000;

    /// <summary>One text of a page. The longest real one has 15 KB.</summary>
    public const int MaxPageBytes = 256 * 1024;

    /// <summary>site.yaml, a page.yaml or a term.</summary>
    public const int MaxYamlBytes = 256 * 1024;

    public const int MaxRedirectsBytes = 4 * 1024 * 1024;

    public const int MaxLanguages = 100;

    public const int MaxSections = 30;

    public const int MaxTitle = 150;

    public const int MaxSummary = 300;

    /// <summary>What changed in an edition, or the pinpoint of a source.</summary>
    public const int MaxNote = 500;

    /// <summary>Who made a translation, or who published a source.</summary>
    public const int MaxName = 200;

    /// <summary>The title of a source as it was published.</summary>
    public const int MaxSourceTitle = 500;

    public const int MaxEditions = 1_000;

    /// <summary>Of one page, compared with their source.</summary>
    public const int MaxPassages = 1_000;

    public const int MaxSources = 300;

    public const int MaxRelated = 20;

    /// <summary>Files of pictures of one page.</summary>
    public const int MaxPictures = 50;

    /// <summary>Bytes of a picture: what the desk makes of a photograph has a fifth of it.</summary>
    public const int MaxPictureBytes = 2 * 1024 * 1024;

    /// <summary>Pixels of a picture, in each direction. The desk makes none wider than 1,600.</summary>
    public const int MaxPictureSide = 4_000;

    public const int MaxForms = 100;

    public const int MaxDefinition = 1_000;

    public const int MaxFooterLinks = 20;

    public const int MaxBestBets = 500;

    /// <summary>Ten years of weekly releases, and as much again of others.</summary>
    public const int MaxCalendarEntries = 1_000;

    /// <summary>Every entry in a score of languages.</summary>
    public const int MaxCalendarBytes = 4 * 1024 * 1024;

    /// <summary>Of one best bet, in one language.</summary>
    public const int MaxBestBetQueries = 50;

    /// <summary>Longest query of a best bet: no longer is read of one that is typed.</summary>
    public const int MaxBestBetQuery = 200;
}
