using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Sites;

namespace Fairway.Web.Desk.Care;

/// <summary>A page whose facts were to be looked at again by a day that is over.</summary>
internal sealed record ReviewDue(Page Page, DateOnly By)
{
    /// <param name="site">That is served.</param>
    /// <param name="today">In London.</param>
    /// <returns>The longest overdue first.</returns>
    public static ImmutableArray<ReviewDue> In(Site site, DateOnly today) =>
    [
        .. site.Content.Pages.Values
            .Where(page => page.ReviewBy < today)
            .Select(page => new ReviewDue(page, page.ReviewBy!.Value))
            .OrderBy(due => due.By).ThenBy(due => due.Page.Id),
    ];
}
