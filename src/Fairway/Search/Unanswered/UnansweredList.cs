namespace Fairway.Search.Unanswered;

/// <summary>What editors read.</summary>
public static class UnansweredList
{
    /// <summary>The counts of several days together, most first.</summary>
    /// <param name="last">The last of the days.</param>
    public static IReadOnlyList<KeyValuePair<UnansweredQuery, int>> Of(UnansweredFiles files, DateOnly last, int days)
    {
        var sums = new Dictionary<UnansweredQuery, int>();
        foreach (var day in files.Days().Where(day => day <= last && day > last.AddDays(-days)))
            foreach (var (query, count) in files.Read(day))
                sums[query] = sums.GetValueOrDefault(query) + count;
        return [.. MostFirst(sums)];
    }

    internal static IEnumerable<KeyValuePair<UnansweredQuery, int>> MostFirst(IEnumerable<KeyValuePair<UnansweredQuery, int>> counts) =>
        counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key.Language).ThenBy(count => count.Key.Words, StringComparer.Ordinal);
}
