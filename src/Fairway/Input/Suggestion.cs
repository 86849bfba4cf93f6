namespace Fairway.Input;

/// <summary>Finds what a person probably meant by a name that does not exist.</summary>
public static class Suggestion
{
    /// <summary>Longest name that is compared, and the longest part of one that a message repeats, in UTF-16 units.</summary>
    public const int MaxLength = 80;

    /// <summary>Most names that a message lists where none is near.</summary>
    private const int MaxListed = 20;

    /// <summary>The candidate with the fewest slips of the keyboard (letters added, left out, changed or swapped with a neighbour); null when none is within a third of the name.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        if (name.Length > MaxLength)
            return null;

        name = name.ToLowerInvariant();
        string? nearest = null;
        var most = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > MaxLength || Math.Abs(candidate.Length - name.Length) >= most)
                continue;
            var distance = EditDistance.Between(name, candidate);
            if (distance < most)
                (nearest, most) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>What follows the sentence that something is unknown: the nearest name, else the names there are; starts with a space, empty when there is none.</summary>
    /// <param name="name">The name that does not exist.</param>
    /// <param name="candidates">Those that do.</param>
    /// <param name="listing">Words before the list, such as "Write one of"; null for no list.</param>
    public static string For(string name, IReadOnlyCollection<string> candidates, string? listing = null)
    {
        if (Nearest(name, candidates) is { } nearest)
            return $" Did you mean '{nearest}'?";
        return listing is null || candidates.Count is 0 or > MaxListed ? "" : $" {listing}: {string.Join(", ", candidates.Distinct())}.";
    }

    /// <summary>A text as a message repeats it: its start, without line ends.</summary>
    public static string Clip(string text)
    {
        var start = text.Length <= MaxLength ? text : $"{text[..MaxLength]}…";
        return start.ReplaceLineEndings(" ");
    }
}
