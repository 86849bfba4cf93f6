using Fairway.Languages;

namespace Fairway.Content;

/// <summary>Where a claim comes from: an entry of <c>sources</c> in <c>page.yaml</c>.</summary>
/// <param name="Id">The name by which <c>[^id]</c> cites it.</param>
/// <param name="Title">As published, in its own language.</param>
/// <param name="Date">Of the text that was read: a year, month or day, as <c>2025</c>, <c>2025-04</c> or <c>2025-04-29</c>.</param>
/// <param name="Checked">When it was read last.</param>
/// <param name="Note">A pinpoint such as a paragraph.</param>
public sealed record Source(
    string Id, string Title, string? Publisher, Uri? Url, string? Date, LanguageTag Language, DateOnly? Checked, string? Note);
