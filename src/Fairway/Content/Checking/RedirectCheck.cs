using System.Collections.Immutable;
using Fairway.Content.Reading;
using Fairway.Input;

namespace Fairway.Content.Checking;

/// <summary>Follows every redirect to its end, so that a reader is sent on once.</summary>
internal sealed class RedirectCheck
{
    private readonly Func<PageId, bool> _isPage;
    private readonly Func<string, string> _nearest;
    private readonly FaultList _faults;
    private readonly Dictionary<PageId, RedirectDraft> _drafts = [];
    private readonly Dictionary<PageId, Redirect?> _ends = [];

    private RedirectCheck(Func<PageId, bool> isPage, Func<string, string> nearest, FaultList faults) => (_isPage, _nearest, _faults) = (isPage, nearest, faults);

    public static ImmutableDictionary<PageId, Redirect> Run(ContentIndex index, FaultList faults) =>
        Run(index.Redirects, index.Pages.ContainsKey, name => index.Nearest(name, index.Pages.Keys.Select(id => id.ToString())), faults);

    /// <param name="redirects">In the order of the file.</param>
    /// <param name="isPage">Whether there is such a page.</param>
    /// <param name="nearest">What may have been meant by the name of a page that does not exist, in words.</param>
    /// <param name="faults">Receives what is wrong.</param>
    public static ImmutableDictionary<PageId, Redirect> Run(ImmutableArray<RedirectDraft> redirects, Func<PageId, bool> isPage, Func<string, string> nearest, FaultList faults)
    {
        var check = new RedirectCheck(isPage, nearest, faults);
        foreach (var redirect in redirects)
            check.Add(redirect);
        foreach (var redirect in redirects)
            check.Follow(redirect);
        return check._ends.Where(end => end.Value is not null).ToImmutableDictionary(end => end.Key, end => end.Value!);
    }

    private void Add(RedirectDraft redirect)
    {
        if (!_drafts.TryAdd(redirect.From, redirect))
            _faults.Error(redirect.FromPlace, "duplicate-redirect", $"'{redirect.From}' is redirected a second time. Keep one of the two.");
        else if (_isPage(redirect.From))
            _faults.Error(redirect.FromPlace, "redirect-from-page", $"'{redirect.From}' is a page, which a redirect would hide. Remove the redirect, or the page.");
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
                _faults.Error(at.FromPlace, "redirect-loop", $"This redirect leads back to itself: {Loop(way, at)}. Send one of them to a page.");
                break;
            }

            way.Add(at);
            if (at.To is not { } to || _isPage(to))
            {
                end = new Redirect(at.From, at.To, at.Gone);
                break;
            }

            if (_drafts.ContainsKey(to))
                continue;
            _faults.Error(at.ToPlace!, "unknown-page", $"There is no page '{to}' to send readers to.{_nearest(to.ToString())}");
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
