using Fairway.Content;

namespace Fairway.Web.Reading.History;

/// <summary>The comparison as a part of a page's history.</summary>
internal sealed record ComparisonPart(Frame Frame, PageId Page, ComparisonView Comparison) : ViewModel(Frame);
