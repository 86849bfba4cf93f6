namespace Fairway.Web.Desk.Drafts;

/// <summary>The bytes of a file, once for all revisions that have them.</summary>
internal sealed class StoredContent
{
    /// <summary>SHA-256 in hexadecimal.</summary>
    public required string Digest { get; init; }

    public required byte[] Bytes { get; init; }
}
