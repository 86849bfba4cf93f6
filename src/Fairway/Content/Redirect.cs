namespace Fairway.Content;

/// <summary>An entry of <c>redirects.yaml</c>. Paths are without language: <c>guidance/old-name</c>.</summary>
/// <param name="From">A page that is no longer there.</param>
/// <param name="To">Where it went; null when it is gone.</param>
/// <param name="Reason">Why it is gone, for readers, in the source language; null for a redirect.</param>
public sealed record Redirect(PageId From, PageId? To, string? Reason);
