namespace Fairway.Web.Reading.Search;

/// <summary>The form of a search, wherever it stands: one on a page.</summary>
/// <param name="Text">What was asked; empty for nothing.</param>
internal sealed record FindView(Frame Frame, string Text) : ViewModel(Frame);
