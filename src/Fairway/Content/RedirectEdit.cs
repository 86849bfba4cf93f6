namespace Fairway.Content;

/// <summary>What is to become of one entry of <c>redirects.yaml</c>.</summary>
/// <param name="From">The page of the entry: there is one entry for it afterwards, or none.</param>
/// <param name="To">Where it went; null where it is gone, or has no entry.</param>
/// <param name="Reason">Why it is gone, for readers, in the source language; null where it went somewhere, or has no entry.</param>
public sealed record RedirectEdit(PageId From, PageId? To, string? Reason)
{
    public bool Removes => To is null && Reason is null;
}
