using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Sites;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Writing;

/// <summary>What a draft can do to a page as a whole. Links of other pages that lead nowhere then are for the check to say.</summary>
internal static class PagePlacing
{
    /// <summary>To another address, with all its files; readers of the old one are sent on.</summary>
    public static DraftEdit Moved(PageWork work, PageId to, Site site) => work.Placed(to, work.All()) with
    {
        Redirects = [.. Freed(to, site), .. work.WasPublished && to != work.Published ? [new RedirectEdit(work.Published, to, null)] : ImmutableArray<RedirectEdit>.Empty],
    };

    /// <summary>Away, with the reason for whoever comes by an old link.</summary>
    public static DraftEdit Withdrawn(PageWork work, string reason) => work.Placed(work.Published, ImmutableDictionary<string, byte[]>.Empty) with { Redirects = [new(work.Published, null, reason)] };

    /// <summary>Away, as if it had never been.</summary>
    public static DraftEdit Unpublished(PageWork work) => work.Placed(work.Published, ImmutableDictionary<string, byte[]>.Empty) with { Redirects = [] };

    /// <summary>Where it is published, as it is published.</summary>
    public static DraftEdit PutBack(PageWork work) => work.Placed(work.Published, work.AllBefore()) with { Redirects = [] };

    /// <summary>
    /// With facts, text and pictures of an earlier release. The editions go on from those that are published, and translations stay: they say which edition they are
    /// of. A page that is gone comes back whole, as it was.
    /// </summary>
    /// <param name="work">As the draft has it.</param>
    /// <param name="then">As it was.</param>
    /// <param name="site">That is served.</param>
    public static DraftEdit Restored(PageWork work, PageWork then, Site site)
    {
        var (files, before) = (then.All().ToDictionary(StringComparer.Ordinal), work.Before);
        if (work.WasPublished)
        {
            foreach (var name in files.Keys.Where(name => IsTranslation(name, work)).ToList())
                files.Remove(name);
            foreach (var (name, bytes) in work.AllBefore().Where(file => IsTranslation(file.Key, work)))
                files[name] = bytes;
            files[work.TextName] = System.Text.Encoding.UTF8.GetBytes(then.Text.WithEdition(before, null).ToString());
        }

        return work.Placed(work.Published, files) with { Redirects = Freed(work.Published, site) };
    }

    private static bool IsTranslation(string name, PageWork work) => name.EndsWith(".md", StringComparison.Ordinal) && name != work.TextName;

    /// <summary>An address at which a page is to stand sends nobody elsewhere.</summary>
    private static ImmutableArray<RedirectEdit> Freed(PageId place, Site site) => site.Content.Redirects.ContainsKey(place) ? [new(place, null, null)] : [];
}
