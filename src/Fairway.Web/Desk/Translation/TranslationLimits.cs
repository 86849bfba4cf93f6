namespace Fairway.Web.Desk.Translation;

/// <summary>What the page of a translation takes.</summary>
internal static class TranslationLimits
{
    /// <summary>Titles, paragraphs, list items and cells of one page: ten times those of the longest. A longer one is translated by XLIFF.</summary>
    public const int MaxUnits = 1_200;

    /// <summary>Fields of the form: for each unit its words and a choice, and few besides.</summary>
    public const int FormFields = (2 * MaxUnits) + 40;

    /// <summary>Bytes of the form: the largest text of a page, each letter of which a form writes as up to twelve bytes.</summary>
    public const int FormBytes = 2 * 1024 * 1024;

    /// <summary>Units without words that stand at the head of the words of a dataset.</summary>
    public const int MaxListed = 20;

    /// <summary>Bytes of a file from a translators' program: a page, twice, with its codes.</summary>
    public const int XliffBytes = 2 * 1024 * 1024;

    /// <summary>Earlier translations that are offered for one unit.</summary>
    public const int MaxMatches = 3;

    /// <summary>Releases of a page that are looked through for the edition that was translated, and for earlier translations.</summary>
    public const int MaxReleases = 50;
}
