using System.Collections.Immutable;
using System.Globalization;

namespace Fairway.Web.Hosting.Past;

/// <summary>The headers of Memento (RFC 7089), pattern 1.1: each address is its own TimeGate, and its states have addresses of their own.</summary>
internal static class MementoLinks
{
    public const string AcceptDatetime = "Accept-Datetime";
    public const string MementoDatetime = "Memento-Datetime";

    /// <summary>Says that an address takes no part (section 4.5.8).</summary>
    public const string DoNotNegotiate = "<http://mementoweb.org/terms/donotnegotiate>; rel=\"type\"";

    public static string Date(DateTimeOffset instant) => instant.UtcDateTime.ToString("r", CultureInfo.InvariantCulture);

    /// <summary>Exactly as RFC 1123 writes it, the day of the week and the case of the letters included.</summary>
    public static bool TryParseDate(string? text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant) && Date(instant) == text;

    /// <param name="original">Its address on this site, encoded, with its query.</param>
    public static string OfOriginal(PublicAddress address, string original) =>
        $"<{address.Of(original)}>; rel=\"original timegate\", <{address.Of(TimeMapController.AddressOf(original))}>; rel=\"timemap\"; type=\"{TimeMapController.ContentType}\"";

    /// <summary>With the span of the states, and links to the first, the last, the one that is shown and those beside it.</summary>
    /// <param name="states">Not empty.</param>
    /// <param name="shown">Place of the state that is shown; -1 where nothing was there yet.</param>
    public static string OfMemento(PublicAddress address, string original, string parameter, ImmutableArray<DateTimeOffset> states, int shown)
    {
        int[] places = [0, shown - 1, shown, shown + 1, states.Length - 1];
        var mementos = places.Where(place => place >= 0 && place < states.Length).Distinct().Order()
            .Select(place => Memento(address, original, parameter, states[place], Relation(place, shown, states.Length)));
        return string.Join(", ", mementos.Prepend(OfOriginal(address, original) + Span(states[0], states[^1])));
    }

    public static string Memento(PublicAddress address, string original, string parameter, DateTimeOffset state, string relation) =>
        $"<{address.Of(PastQuery.With(original, parameter, AskedTime.Of(state)))}>; rel=\"{relation}\"; datetime=\"{Date(state)}\"";

    public static string Span(DateTimeOffset first, DateTimeOffset last) => $"; from=\"{Date(first)}\"; until=\"{Date(last)}\"";

    /// <summary>How a state stands to all of them and to the one that is shown, if one is.</summary>
    public static string Relation(int place, int? shown, int count)
    {
        var words = new List<string>(4);
        if (place == 0)
            words.Add("first");
        if (place == shown - 1)
            words.Add("prev");
        if (place == shown + 1)
            words.Add("next");
        if (place == count - 1)
            words.Add("last");
        words.Add("memento");
        return string.Join(' ', words);
    }
}
