namespace Fairway.Releases;

/// <summary>A publication: a tree that was published and is never altered. A commit in git.</summary>
/// <param name="Number">From 1, rising by one: how many releases there are up to this one. 0 for a folder that is being edited.</param>
/// <param name="Id">Of the commit.</param>
/// <param name="Published">UTC, in whole seconds; never before its predecessor's.</param>
/// <param name="By">Who published it.</param>
/// <param name="Note">For readers, in the source language.</param>
/// <param name="Kind">Why it was made.</param>
/// <param name="Digest">Git's id of the tree, 40 lower-case hexadecimal digits: the same files give the same digest.</param>
public sealed record Release(int Number, ReleaseId Id, DateTimeOffset Published, string By, string Note, ReleaseKind Kind, string Digest)
{
    /// <summary>Where the desk's activity stood; null where the desk did not make it.</summary>
    public ActivityHead? Activity { get; init; }

    /// <summary>A folder as it is being edited: number 0 and an id that no commit has.</summary>
    public static Release Unpublished(DateTimeOffset read, string digest) =>
        new(0, ReleaseId.Parse(new string('0', ReleaseId.Length)), read, "", "Not published: the folder as it is being edited.", ReleaseKind.Publication, digest);
}
