using System.Text;
using Fairway.Content;
using Fairway.Content.Calendar;
using Fairway.Input;
using Fairway.Releases;

namespace Fairway.Web.Desk.Announcing;

/// <summary>The release calendar as a release has it.</summary>
internal static class ReleasedCalendar
{
    /// <returns>Without an entry where the release has none; null where it cannot be read.</returns>
    public static CalendarFile? Read(ReleaseTree tree, SiteSettings site, FaultList faults, CancellationToken cancellationToken) =>
        CalendarFile.Parse(tree.Has(CalendarFile.Path) ? Encoding.UTF8.GetString(tree.Read(CalendarFile.Path, cancellationToken)) : "", site, faults);
}
