using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Fairway.Releases.Git;

/// <summary>A release as a commit: <c>docs/formats/releases.md</c>. The same release gives the same bytes.</summary>
internal static partial class ReleaseCommit
{
    private const string Publisher = "publisher@fairway.invalid";
    private const string Committer = "Fairway <fairway@fairway.invalid>";

    private static readonly long MaxSeconds = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    public static GitObject Encode(GitId tree, ReleaseId? parent, int number, DateTimeOffset published, string by, string note, ReleaseKind kind, ActivityHead? activity)
    {
        var time = string.Create(CultureInfo.InvariantCulture, $"{published.ToUnixTimeSeconds()} +0000");
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"tree {tree}\n");
        if (parent is { } id)
            text.Append(CultureInfo.InvariantCulture, $"parent {id}\n");
        text.Append(CultureInfo.InvariantCulture, $"author {by} <{Publisher}> {time}\ncommitter {Committer} {time}\n\n{note}{Trailers(number, kind, activity)}");
        return GitObject.Of(GitObjectKind.Commit, Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Null where the commit is not one that <see cref="Encode"/> makes.</summary>
    public static Release? Decode(ReleaseId id, string tree, string author, DateTimeOffset published, string message)
    {
        var trailers = TrailersAtEnd().Match(message);
        if (!trailers.Success || !int.TryParse(trailers.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        ActivityHead? activity = null;
        if (trailers.Groups["activity"] is { Success: true } group)
        {
            if (!ActivityHead.TryParse(group.Value, out var head))
                return null;
            activity = head;
        }

        var kind = trailers.Groups["kind"].ValueSpan is "rollback" ? ReleaseKind.Rollback : ReleaseKind.Publication;
        return new(number, id, published, author, message[..trailers.Index], kind, tree) { Activity = activity };
    }

    /// <summary>Reads a commit, byte by byte what <see cref="Encode"/> makes; null where it is anything else.</summary>
    public static (Release Release, ReleaseId? Parent)? Read(GitObject commit)
    {
        var text = Encoding.UTF8.GetString(commit.Bytes);
        var header = Header().Match(text);
        if (!header.Success || !long.TryParse(header.Groups["time"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > MaxSeconds)
            return null;
        var parent = header.Groups["parent"] is { Success: true } group ? ReleaseId.Parse(group.Value) : (ReleaseId?)null;
        var release = Decode(
            ReleaseId.Parse(commit.Id.Hex), header.Groups["tree"].Value, header.Groups["by"].Value, DateTimeOffset.FromUnixTimeSeconds(seconds), text[header.Length..]);
        return release is not null && Encode(new(release.Digest), parent, release.Number, release.Published, release.By, release.Note, release.Kind, release.Activity).Id == commit.Id
            ? (release, parent)
            : null;
    }

    private static string Trailers(int number, ReleaseKind kind, ActivityHead? activity) => string.Create(
        CultureInfo.InvariantCulture,
        $"\n\nFairway-Release: {number}\nFairway-Kind: {(kind == ReleaseKind.Rollback ? "rollback" : "publication")}\n{(activity is { } head ? $"Fairway-Activity: {head}\n" : "")}");

    [GeneratedRegex(@"\Atree (?<tree>[0-9a-f]{40})\n(parent (?<parent>[0-9a-f]{40})\n)?author (?<by>[^<>\n]+) <[^\n]*> (?<time>[0-9]{1,12}) \+0000\ncommitter [^\n]*\n\n", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Header();

    // Only the end counts: a note may hold lines that look like these.
    [GeneratedRegex(@"\n\nFairway-Release: (?<number>[1-9][0-9]*)\nFairway-Kind: (?<kind>publication|rollback)\n(Fairway-Activity: (?<activity>[^\n]+)\n)?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TrailersAtEnd();
}
