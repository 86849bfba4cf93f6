using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Markup;

namespace Fairway.Sites;

/// <summary>
/// Bodies that show figures or charts, kept from one site to the next as long as nothing that they show is another object: a page with three charts takes
/// 20 ms to render. A body without them takes less than a tenth of a millisecond, since its text is kept as HTML but for what the site fills in; it is
/// not kept a second time. Safe for many threads.
/// </summary>
internal sealed class RenderedBodies
{
    /// <summary>UTF-16 units of all bodies that are kept, 16 MB; when one more does not fit, it begins anew.</summary>
    public const int MaxCharacters = 8_000_000;

    private State _state = State.Empty;

    public string Get(PageReading reading, Func<string> render)
    {
        if (!ShowsData(reading.Page))
            return render();
        var key = (reading.Page.Id, reading.Reader.Tag);
        if (Volatile.Read(ref _state).Bodies.TryGetValue(key, out var known))
            return known;

        var body = render();
        for (var state = Volatile.Read(ref _state); ;)
        {
            var seen = Interlocked.CompareExchange(ref _state, state.With(key, body), state);
            if (seen == state)
                return body;
            state = seen;
        }
    }

    /// <summary>Those that are the same in the next site.</summary>
    public RenderedBodies For(ContentTree was, ContentTree now)
    {
        if (was.Languages != now.Languages || now.Messages.ChangedSince(was.Messages).Any())
            return new();

        var changed = new ChangedSubjects(was, now);
        var kept = Volatile.Read(ref _state);
        return new() { _state = kept.Without(kept.Bodies.Keys.Where(key => changed.Pages.Contains(key.Page) || changed.AreNamedBy(was.Pages[key.Page]))) };
    }

    private static bool ShowsData(Page page)
    {
        foreach (var text in page.Texts.Values)
        {
            foreach (var reference in text.Body.References)
            {
                if (reference is FigureReference or ChartReference)
                    return true;
            }
        }

        return false;
    }

    private sealed record State(ImmutableDictionary<(PageId Page, LanguageTag Reader), string> Bodies, long Characters)
    {
        public static readonly State Empty = new(ImmutableDictionary<(PageId, LanguageTag), string>.Empty, 0);

        public State With((PageId, LanguageTag) key, string body)
        {
            if (Bodies.ContainsKey(key))
                return this;
            var from = Characters + body.Length > MaxCharacters ? Empty : this;
            return new(from.Bodies.Add(key, body), from.Characters + body.Length);
        }

        public State Without(IEnumerable<(PageId, LanguageTag)> keys)
        {
            var bodies = Bodies.RemoveRange(keys);
            return bodies == Bodies ? this : new(bodies, bodies.Values.Sum(body => (long)body.Length));
        }
    }
}
