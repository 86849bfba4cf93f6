using System.Text;
using Microsoft.Extensions.Primitives;

namespace Fairway.Web.Hosting.Past;

/// <summary>The time in a query string, and the query string without it.</summary>
internal static class PastQuery
{
    /// <summary>Every value that is given for the time; none where it is not asked for.</summary>
    public static StringValues Times(HttpRequest request)
    {
        var times = StringValues.Empty;
        foreach (var name in TimedAddress.ParametersOf(request.Path))
            times = StringValues.Concat(times, request.Query[name]);
        return times;
    }

    /// <summary>Every other parameter, as it was sent.</summary>
    public static QueryString Without(HttpRequest request)
    {
        var names = TimedAddress.ParametersOf(request.Path);
        var rest = new StringBuilder();
        foreach (var pair in (request.QueryString.Value ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Uri.UnescapeDataString(pair.Split('=', 2)[0].Replace('+', ' '));
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                rest.Append(rest.Length == 0 ? '?' : '&').Append(pair);
        }

        return new QueryString(rest.ToString());
    }

    /// <summary>Fit to stand in a link of a header.</summary>
    public static string Encoded(QueryString query) => (query.Value ?? "")
        .Replace("<", "%3C", StringComparison.Ordinal)
        .Replace(">", "%3E", StringComparison.Ordinal)
        .Replace("\"", "%22", StringComparison.Ordinal);

    public static string With(string address, string name, AskedTime asked) => $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={asked.Text}";
}
