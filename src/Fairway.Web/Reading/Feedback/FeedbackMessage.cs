namespace Fairway.Web.Reading.Feedback;

/// <summary>What a reader says of a page, and nothing of the reader.</summary>
/// <param name="Page"><see cref="FeedbackSubject.Id"/>.</param>
/// <param name="Language">Tag of the language in which the page was read.</param>
/// <param name="Release">Number of the release that was read; 0 for a folder.</param>
/// <param name="Kind">As the reader chose.</param>
/// <param name="Text">Cleaned by <see cref="FeedbackText"/>.</param>
internal sealed record FeedbackMessage(string Page, string Language, int Release, FeedbackKind Kind, string Text);
