using System.Collections.Immutable;
using Fairway.Content.Reading;

namespace Fairway.Content.Checking;

/// <summary>Follows every redirect to its end, so that a reader is sent on once.</summary>
internal sealed class RedirectCheck
{
    private readonly ContentIndex _index;
    private readonly Dictionary<PageId, RedirectDraft> _drafts = [];
    private readonly Dictionary<PageId, Redirect?> _ends = [];

    private RedirectCheck(ContentIndex index) => _index = index;

    public static ImmutableDictionary<PageId, Redirect> Run(ContentIndex index)
    {
        var check = new RedirectCheck(index);
        foreach (var redirect in index.Redirects)
            check.Add(redirect);
        foreach (var redirect in index.Redirects)
            check.Follow(redirect);
        return check._ends.Where(end => end.Value is not null).ToImmutableDictionary(end => end.Key, end => end.Value!);
    }

    private void Add(RedirectDraft redirect)
    {
        if (!_drafts.TryAdd(redirect.From, redirect))
            redirect.FromPlace.Error("duplicate-redirect", $"'{redirect.From}' is redirected a second time. Keep one of the two.");
        else if (_index.Pages.ContainsKey(redirect.From))
            redirect.FromPlace.Error("redirect-from-page", $"'{redirect.From}' is a page, which a redirect would hide. Remove the redirect, or the page.");
    }

    private void Follow(RedirectDraft start)
    {
        var way = new List<RedirectDraft>();
        var passed = new HashSet<PageId>();
        Redirect? end = null;
        for (var at = start; ; at = _drafts[at.To!.Value])
        {
            // What an earlier way has found holds from here on: each redirect is passed once in all.
            if (_ends.TryGetValue(at.From, out end))
                break;
            if (!passed.Add(at.From))
            {
                at.FromPlace.Error("redirect-loop", $"This redirect leads back to itself: {Loop(way, at)}. Send one of them to a page.");
                break;
            }

            way.Add(at);
            if (at.To is not { } to || _index.Pages.ContainsKey(to))
            {
                end = new Redirect(at.From, at.To, at.Gone);
                break;
            }

            if (_drafts.ContainsKey(to))
                continue;
            at.ToPlace!.Error("unknown-page", $"There is no page '{to}' to send readers to.{_index.Nearest(to.ToString(), _index.Pages.Keys.Select(id => id.ToString()))}");
            break;
        }

        foreach (var passing in way)
            _ends[passing.From] = end is null ? null : end with { From = passing.From };
    }

    /// <summary>The loop in words, cut where it is long.</summary>
    private static string Loop(List<RedirectDraft> way, RedirectDraft start)
    {
        const int most = 5;
        var loop = way.SkipWhile(redirect => redirect.From != start.From).Select(redirect => redirect.From.ToString()).ToList();
        var shown = loop.Count <= most ? loop : [.. loop.Take(most), "…"];
        return string.Join(" to ", [.. shown, start.From.ToString()]);
    }
}
