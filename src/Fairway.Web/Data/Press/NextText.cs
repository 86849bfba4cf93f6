using Fairway.Languages;
using Fairway.Statistics.Schedules;

namespace Fairway.Web.Data.Press;

/// <summary>When the next data are due, and how that is known.</summary>
internal static class NextText
{
    public static string Write(NextRelease next, DateOnly today, Messages messages) =>
        messages.Format("data.next.when", ("state", next.IsOverdue(today) ? "overdue" : next.IsAnnounced ? "announced" : "expected"), ("date", next.Day));
}
