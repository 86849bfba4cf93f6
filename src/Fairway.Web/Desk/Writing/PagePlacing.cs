using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Content.Editing;
using Fairway.Input;
using Fairway.Sites;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Writing;

/// <summary>What a draft can do to a page as a whole. Links of other pages that lead nowhere then are for the check to say.</summary>
internal static class PagePlacing
{
    private const string WithdrawnField = "withdrawn";

    /// <summary>To another address, with all its files; readers of the old one are sent on.</summary>
    public static DraftEdit Moved(PageWork work, PageId to, Site site) => work.Placed(to, work.All()) with
    {
        Redirects = [.. Freed(to, site), .. work.WasPublished && to != work.Published ? [new RedirectEdit(work.Published, to, null)] : ImmutableArray<RedirectEdit>.Empty],
    };

    /// <summary>Still at its address, with the day and the reason above it.</summary>
    /// <param name="reason">For readers, in the source language: translations of an earlier one go with it.</param>
    public static DraftEdit Withdrawn(PageWork work, string reason, DateOnly day) => work.With(
        PageWork.FactsName, work.Facts.With(WithdrawnField, $"{WithdrawnField}:\n  date: {IsoDay.Write(day)}\n  reason: {YamlText.Scalar(reason)}\n").ToString());

    public static bool IsWithdrawn(PageWork work) => work.Facts.Has(WithdrawnField);

    public static DraftEdit Reinstated(PageWork work) => work.With(PageWork.FactsName, work.Facts.Without(WithdrawnField).ToString());

    /// <summary>Away.</summary>
    /// <param name="reason">For whoever comes by an old link; empty for none.</param>
    public static DraftEdit Unpublished(PageWork work, string reason) => work.Placed(work.Published, ImmutableDictionary<string, byte[]>.Empty) with
    {
        Redirects = reason.Length == 0 ? [] : [new(work.Published, null, reason)],
    };

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
