using Fairway.Content;
using Fairway.Languages;
using Fairway.Sites;

namespace Fairway.Web.Hosting.Past;

/// <summary>Finds how a page last stood that is there no more.</summary>
internal static class LastStates
{
    /// <summary>Its address in the last second before it was taken away; null where it was never there before.</summary>
    public static string? PathOf(Site site, LanguageTag language, PageId page)
    {
        if (site.Log.Touching(Mementos.FolderOf(page)).LastOrDefault() is not { } taken)
            return null;
        var before = taken.Published.AddSeconds(-1);
        return site.Log.At(before) is null ? null : PastQuery.With(Addresses.Page(language, page), TimedAddress.At, AskedTime.Of(before));
    }
}
