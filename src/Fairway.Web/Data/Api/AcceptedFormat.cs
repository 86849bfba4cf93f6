using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Fairway.Web.Data.Api;

internal enum AnswerFormat
{
    Json,
    Csv,
}

/// <summary>Chooses the form of an answer by Accept (RFC 9110, section 12.5.1).</summary>
internal static class AcceptedFormat
{
    public const string Json = "json";
    public const string Csv = "csv";

    /// <summary>CSV where it is named and preferred to JSON; else JSON, whatever is asked for: an answer is better than a refusal.</summary>
    public static AnswerFormat Choose(StringValues accept)
    {
        if (accept.Count == 0 || !MediaTypeHeaderValue.TryParseList([.. accept.OfType<string>()], out var ranges))
            return AnswerFormat.Json;
        return Weight(ranges, "text", "csv") is var csv && csv > 0 && csv > Weight(ranges, "application", "json") ? AnswerFormat.Csv : AnswerFormat.Json;
    }

    /// <summary>Of the range that names the type most exactly; 0 where none does.</summary>
    private static double Weight(IList<MediaTypeHeaderValue> ranges, string type, string subtype)
    {
        var (exactness, weight) = (-1, 0d);
        foreach (var range in ranges)
        {
            var named = range.MatchesAllTypes ? 0
                : !range.Type.Equals(type, StringComparison.OrdinalIgnoreCase) ? -1
                : range.MatchesAllSubTypes ? 1
                : range.SubType.Equals(subtype, StringComparison.OrdinalIgnoreCase) ? 2 : -1;
            if (named > exactness)
                (exactness, weight) = (named, range.Quality ?? 1);
        }

        return weight;
    }
}
