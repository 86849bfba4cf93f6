using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Fairway.Releases.Git;

namespace Fairway.Releases.Verification;

/// <summary>Follows the releases from the newest to the first and checks that each is as Fairway writes it and follows the one before.</summary>
internal sealed class ChainCheck(ObjectCheck objects, List<string> problems)
{
    private const string Foreign = "This history was made or altered by something else; compare it with a clone or a backup.";

    /// <summary>The releases from the first to the newest, as far as they can be followed.</summary>
    /// <param name="reference">What the reference holds; null where there is none.</param>
    public ImmutableArray<Release> Check(byte[]? reference)
    {
        if (reference is null)
        {
            if (objects.Commits.Any(id => ReleaseCommit.Read(objects.Commit(id)!)?.Release.Number > 1))
                problems.Add($"{RepositoryLayout.Reference}: it is missing. Write the id of the newest release into it: {Newest()}.");
            return [];
        }

        if (!ReleaseId.TryParse(Encoding.ASCII.GetString(reference).TrimEnd('\n'), out var head) || !reference.AsSpan().SequenceEqual(ReferenceFile.Text(head)))
        {
            problems.Add($"{RepositoryLayout.Reference}: it holds no id of a release. Write the id of the newest release into it: {Newest()}.");
            return [];
        }

        var chain = new Stack<Release>();
        for (ReleaseId? next = head; next is { } id;)
        {
            if (objects.Commit(new(id.Value)) is not { } commit)
            {
                problems.Add($"{RepositoryLayout.Reference}: it leads to {id}, which no sound pack holds. The newest release here is {Newest()}.");
                break;
            }

            if (ReleaseCommit.Read(commit) is not { } read)
            {
                problems.Add($"commit {id}: it is not written as Fairway's are. {Foreign}");
                break;
            }

            CheckFollows(read.Release, read.Parent, chain);
            chain.Push(read.Release);
            next = read.Parent;
        }

        return [.. chain];
    }

    private void CheckFollows(Release release, ReleaseId? parent, Stack<Release> newer)
    {
        if (newer.TryPeek(out var next) && (next.Number != release.Number + 1 || next.Published < release.Published))
            problems.Add(Say($"commit {next.Id}: release {next.Number} does not follow release {release.Number}, which is before it. {Foreign}"));
        if (parent is null && release.Number != 1)
            problems.Add(Say($"commit {release.Id}: release {release.Number} has none before it. {Foreign}"));
        if (!objects.HasTree(release.Digest))
            problems.Add(Say($"object {release.Digest}: the tree of release {release.Number} is in no sound pack. {ObjectCheck.Cure}"));
    }

    private string Newest()
    {
        var newest = objects.Commits.Select(id => ReleaseCommit.Read(objects.Commit(id)!)?.Release).OfType<Release>().MaxBy(release => release.Number);
        return newest is null ? "none" : Say($"{newest.Id}, release {newest.Number}");
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
