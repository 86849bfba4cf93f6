using Fairway.Sites;
using Fairway.Web.Hosting.Loading;
using Fairway.Web.Reading;

namespace Fairway.Web.Hosting.Past;

/// <summary>Gives an answer of an older release its headers, just before it is sent: what it is the state of, that it will not change, and that it is not for search engines.</summary>
internal sealed class PastAnswers(PublicAddress address, StoreHealth store, TimeProvider time)
{
    private const string SettledCaching = "public, max-age=86400";
    private const string FreshCaching = "public, max-age=60, must-revalidate";

    /// <summary>By this much the clocks of nodes may differ: so long after it, no release can still be dated before an instant.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromHours(1);

    public void Mark(HttpContext context, Site current, PastView past)
    {
        var path = context.Request.Path;
        var original = path.ToUriComponent() + PastQuery.Encoded(context.Request.QueryString);
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode < StatusCodes.Status500InternalServerError && context.Response.StatusCode != StatusCodes.Status400BadRequest)
                Write(context.Response, current, past, path, original);
            return Task.CompletedTask;
        });
    }

    private void Write(HttpResponse response, Site current, PastView past, PathString path, string original)
    {
        response.Headers["X-Robots-Tag"] = "noindex";
        response.Headers.CacheControl = IsSettled(past.Instant) ? SettledCaching : FreshCaching;
        if (response.Headers.Location is [{ } location] && location.StartsWith('/'))
            response.Headers.Location = past.Of(location);

        var states = Mementos.Of(current, path);
        if (states.IsEmpty)
            return;
        var shown = TimeGate.StateAt(states, past.Instant);
        response.Headers[MementoLinks.MementoDatetime] = MementoLinks.Date(shown < 0 ? past.Published : states[shown]);
        response.Headers["Link"] = MementoLinks.OfMemento(address, original, TimedAddress.ParametersOf(path)[0], states, shown);
    }

    /// <summary>Whether every release that was published by then is known here.</summary>
    private bool IsSettled(DateTimeOffset instant)
    {
        var known = store.State is { FailingSince: { } failing } ? store.State.Reached ?? failing : time.GetUtcNow();
        return instant < known - Settling;
    }
}
