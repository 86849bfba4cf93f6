namespace Fairway.Releases;

/// <summary>A publication: a tree that was published and is never altered.</summary>
/// <param name="Number">From 1, rising by one.</param>
/// <param name="Published">UTC.</param>
/// <param name="By">Who published it.</param>
/// <param name="Note">For readers.</param>
/// <param name="Digest">SHA-256 of the tree, lower-case hexadecimal: the same files give the same digest.</param>
public sealed record Release(int Number, DateTimeOffset Published, string By, string Note, string Digest);
