using Fairway.Web.Desk.Frame;
using Fairway.Web.Reading;

namespace Fairway.Web.Desk.Care;

/// <summary>The ways to the next and the previous page of a list; nothing where there is one page.</summary>
/// <param name="Frame">Around it.</param>
/// <param name="Pager">Where in the list.</param>
/// <param name="Address">Of a page by its number.</param>
internal sealed record CarePagerView(DeskFrame Frame, Pager Pager, Func<int, string> Address) : DeskModel(Frame);
