using Fairway.Languages;
using Fairway.Sites;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Data;

/// <summary>The words of the public pages that the desk uses: how figures, days and statuses are written there.</summary>
internal static class SiteWords
{
    /// <summary>In the language of whoever reads, or the site's source where the site does not offer that.</summary>
    public static Messages Of(Site site, DeskFrame frame) =>
        site.Messages(site.Languages.TryGet(frame.Messages.Language.Tag, out var language) ? language.Tag : site.Languages.Source.Tag);
}
