using System.Globalization;
using Fairway.Releases;

namespace Fairway.Web.Reading.History;

/// <summary>The query of a page's history: which two releases are compared. What cannot be read is left out, and <see cref="IsMended"/> says so.</summary>
/// <param name="From">The older; null, with <paramref name="To"/>, where nothing is compared.</param>
/// <param name="OfSource">The texts in the source language are asked for.</param>
internal sealed record HistoryRequest(Release? From, Release? To, bool OfSource, bool IsMended)
{
    public static HistoryRequest Read(IQueryCollection query, ReleaseLog log)
    {
        var (from, to) = (Find(query["from"], log), Find(query["to"], log));
        var ofSource = query["text"] == "source";
        if (from is null || to is null || from.Number == to.Number)
            return new(null, null, ofSource, query.ContainsKey("from") || query.ContainsKey("to"));
        return from.Number < to.Number ? new(from, to, ofSource, false) : new(to, from, ofSource, false);
    }

    private static Release? Find(string? text, ReleaseLog log) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? log.Find(number) : null;
}
