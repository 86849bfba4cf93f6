using Fairway.Languages;
using Fairway.Sites;

namespace Fairway.Web.Reading;

/// <summary>For whom an answer is made: the site that the request took, and the language of its address.</summary>
public sealed record Reader(Site Site, Language Language)
{
    public LanguageTag Tag => Language.Tag;

    public Messages Messages { get; } = Site.Messages(Language.Tag);

    /// <summary>Null for a reader of the present.</summary>
    internal PastView? Past { get; init; }

    /// <summary>What stands on every page, since it is not published; null where it is.</summary>
    internal string? Watermark { get; init; }
}
