using System.Collections.Immutable;
using System.Text;
using Fairway.Content;
using Fairway.Content.Calendar;
using Fairway.Input;
using Fairway.Releases;
using Fairway.Web.Desk.Announcing;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Schedule;

/// <summary>What a plan does to its entry of the release calendar: the release with which it comes says that it came, and when.</summary>
internal static class PlanEntry
{
    /// <param name="tree">On which the plan is put.</param>
    /// <param name="site">By which its calendar is read.</param>
    /// <param name="id">Of the entry; null for none.</param>
    /// <param name="now">When it is published; UTC.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Nothing where there is no such entry, or it is cancelled or marked already: that is no reason to hold back what is due.</returns>
    public static ImmutableSortedDictionary<string, byte[]?> Marked(ReleaseTree tree, SiteSettings site, string? id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var faults = new FaultList();
        if (id is null || ReleasedCalendar.Read(tree, site, faults, cancellationToken) is not { } calendar || calendar.Entries.FirstOrDefault(entry => entry.Id == id) is not { } entry)
            return DraftEdit.NoFiles;
        var marked = AnnouncementRules.Step(entry, AnnouncementStep.Publish, new AnnouncementTyped { At = TimeOf(now) }, site.SourceLanguage);
        return marked.Fault is null && calendar.With(marked.Entry!, faults) is { } file
            ? DraftEdit.NoFiles.Add(CalendarFile.Path, Encoding.UTF8.GetBytes(file.Text))
            : DraftEdit.NoFiles;
    }

    /// <summary>A minute as the calendar writes it; the day, for one that London's clocks show twice.</summary>
    public static string TimeOf(DateTimeOffset instant)
    {
        var day = IsoDay.Write(LondonTime.DayOf(instant));
        var minute = $"{day}T{LondonTime.ClockOf(instant):HH:mm}";
        return CalendarTime.TryParse(minute, out _) ? minute : day;
    }
}
