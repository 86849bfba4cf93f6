using System.Globalization;
using System.Text;
using Fairway.Input;

namespace Fairway.Releases;

/// <summary>
/// Which paths may be published: those that mean the same one file on every system that a clone may be made on. Git itself takes
/// <c>a\b</c>, <c>con.txt</c>, names that differ in case alone and <c>.gitmodules</c>, and replaces a file by a folder of its name without a word.
/// </summary>
public static class ReleasePaths
{
    /// <summary>In bytes of UTF-8; the least that file systems in use allow.</summary>
    public const int MaxName = 255;

    public const int MaxPath = 1024;

    private const string Code = "bad-path";

    private static readonly HashSet<string> Devices = new(
        ["con", "prn", "aux", "nul", "conin$", "conout$", .. Enumerable.Range(0, 10).SelectMany(i => (string[])[$"com{i}", $"lpt{i}"])],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a sentence for each path that may not be published.</summary>
    /// <param name="paths">Every path of the tree.</param>
    public static void Check(IEnumerable<string> paths, FaultList faults)
    {
        // By the name without case: the spelling that was seen, and whether it is a folder.
        var seen = new Dictionary<string, (string Path, bool IsFolder)>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (Refusal(path) is { } refusal)
                faults.Error(path, 1, 1, Code, refusal);
            else if (Twin(path, seen) is { } twin)
                faults.Error(path, 1, 1, Code, twin);
        }
    }

    /// <summary>Why a path may not be published, whatever else is in the tree; null where it may.</summary>
    public static string? Refusal(string path)
    {
        if (!IsWellFormed(path))
            return "The path holds half a character. Rename the file.";
        if (Encoding.UTF8.GetByteCount(path) > MaxPath)
            return string.Create(CultureInfo.InvariantCulture, $"The path has more than {MaxPath} bytes. Shorten its names.");
        if (!path.IsNormalized(NormalizationForm.FormC))
            return "The path is written with separate accents. Rename the file in Unicode's composed form (NFC).";
        foreach (var name in path.Split('/'))
        {
            if (NameRefusal(name) is { } refusal)
                return refusal;
        }

        return null;
    }

    private static string? NameRefusal(string name)
    {
        if (name.Length == 0)
            return "The path has an empty name in it. Write it with single slashes and none at its ends.";
        if (name[0] == '.')
            return $"'{name}' begins with a dot: such names are hidden, or mean something to git. Rename it.";
        if (name[^1] is '.' or ' ' || name[0] == ' ')
            return $"'{name}' begins or ends with a space, or ends with a dot, which some systems leave out. Rename it.";
        if (Encoding.UTF8.GetByteCount(name) > MaxName)
            return string.Create(CultureInfo.InvariantCulture, $"A name in the path has more than {MaxName} bytes. Shorten it.");
        if (Forbidden(name) is { } forbidden)
            return $"The path holds U+{forbidden.Value:X4}, which not every system can keep in a name. Rename the file.";
        if (name.StartsWith("git~", StringComparison.OrdinalIgnoreCase))
            return $"'{name}' means git's own folder on some systems. Rename it.";
        return Devices.Contains(name.Split('.')[0].TrimEnd()) ? $"'{name}' is the name of a device on some systems. Rename it." : null;
    }

    private static Rune? Forbidden(string name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.Value is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|'
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
            {
                return rune;
            }
        }

        return null;
    }

    private static string? Twin(string path, Dictionary<string, (string Path, bool IsFolder)> seen)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            var (part, isFolder) = (path[..end], end < path.Length);
            if (!seen.TryAdd(part.ToUpperInvariant(), (part, isFolder)))
            {
                var other = seen[part.ToUpperInvariant()];
                if (other.Path != part)
                    return $"'{part}' and '{other.Path}' differ in upper and lower case alone, which is one name on some systems. Rename one.";
                if (!isFolder || !other.IsFolder)
                    return $"'{part}' is both a file and a folder. Rename one.";
                // Its own folders were seen with it.
                return null;
            }
        }

        return null;
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }

        return true;
    }
}
