using System.Collections.Immutable;
using Fairway.Web.Hosting.Loading;

namespace Fairway.Web.Hosting.Past;

/// <summary>Answers a request of the present that names a time in Accept-Datetime: sends it to the state of then (RFC 7089, section 4.1.1).</summary>
internal static class TimeGate
{
    private const string RedirectCaching = "public, max-age=60";

    public static Task Answer(HttpContext context, ServedSite current, PublicAddress address, RequestDelegate next)
    {
        var request = context.Request;
        var states = Mementos.Of(current.Site, request.Path);
        if (states.IsEmpty || TimedAddress.IsSearch(request.Path))
            return next(context);

        var original = request.Path.ToUriComponent() + PastQuery.Encoded(request.QueryString);
        var parameter = TimedAddress.ParametersOf(request.Path)[0];
        var response = context.Response;
        response.Headers.Vary = MementoLinks.AcceptDatetime;
        response.Headers["Link"] = MementoLinks.OfMemento(address, original, parameter, states, -1);
        if (!MementoLinks.TryParseDate(request.Headers[MementoLinks.AcceptDatetime], out var wanted))
            return PastRefusal.UnreadableHeader(context, current);

        // Before the first state the first is meant (section 4.5.3).
        var place = Math.Max(0, StateAt(states, wanted));
        response.Headers["Link"] = MementoLinks.OfMemento(address, original, parameter, states, place);
        response.Headers[ServedSite.ReleaseHeader] = current.ReleaseValue;
        if (TimedAddress.IsForPrograms(request.Path))
            SecurityHeaders.AllowOtherOrigins(response);
        response.StatusCode = StatusCodes.Status302Found;
        response.Headers.Location = PastQuery.With(original, parameter, AskedTime.Of(states[place]));
        response.Headers.CacheControl = RedirectCaching;
        return Task.CompletedTask;
    }

    /// <summary>Place of the state that stood at an instant; -1 before the first.</summary>
    public static int StateAt(ImmutableArray<DateTimeOffset> states, DateTimeOffset instant)
    {
        var place = states.AsSpan().BinarySearch(instant);
        return place >= 0 ? place : ~place - 1;
    }
}
