using System.Collections.Immutable;
using System.Text;
using Fairway.Content;
using Fairway.Content.Calendar;
using Fairway.Input;
using Fairway.Releases;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Data.Calendar;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Interface;
using Fairway.Web.Hosting.Loading;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Desk.Announcing;

/// <summary>Changes an entry of the release calendar and publishes it at once, as a release of its own that holds nothing else.</summary>
internal sealed class AnnouncementPublisher(Publisher publisher, Lazy<ReleaseStore> releases, ReleaseFollower follower, ActivityLog activity, IOptions<DeskOptions> options)
{
    /// <summary>Times that another publication may change the calendar between reading and writing it.</summary>
    private const int Tries = 10;

    /// <param name="site">By which the calendar is read.</param>
    /// <param name="step">What is done.</param>
    /// <param name="typed">What was said of it.</param>
    /// <param name="seen">What was seen of the entry; null for a new one.</param>
    /// <param name="who">A publisher.</param>
    public async Task<AnnouncementChange> Publish(SiteSettings site, AnnouncementStep step, AnnouncementTyped typed, string? seen, Person who, CancellationToken cancellationToken)
    {
        try
        {
            for (var tries = 0; ; tries++)
            {
                if ((await releases.Value.Refresh(cancellationToken)).Latest is not { } newest)
                    return new(AnnouncementFault.NoStore);
                var faults = new FaultList();
                var change = Changed(site, newest, step, typed, seen, faults, out var file, cancellationToken);
                if (file is null)
                    return change with { Fault = change.Fault ?? AnnouncementFault.Refused, Faults = faults.ToSorted() };

                var begun = await activity.Write(who.Actor, "publication.begun", Subject(change.Entry!.Id), step.Code(), cancellationToken);
                var result = await publisher.Publish(
                    new Publication(options.Value.PublishesAs, Note(step, change.Entry!, site))
                    {
                        Base = newest,
                        Changes = ImmutableSortedDictionary.Create<string, byte[]?>(StringComparer.Ordinal).Add(CalendarFile.Path, Encoding.UTF8.GetBytes(file.Text)),
                        Activity = new ActivityHead(begun.Number, begun.Digest),
                    },
                    cancellationToken);
                if (result.Outcome == PublicationOutcome.Conflict && tries < Tries)
                    continue;
                if (result is not { Outcome: PublicationOutcome.Published or PublicationOutcome.Unchanged, Release: { } release })
                    return change with { Fault = AnnouncementFault.Refused, Faults = result.Faults };
                follower.Nudge();
                await activity.Write(who.Actor, step.Act(), Subject(change.Entry!.Id), $"release {release.Number}", CancellationToken.None);
                await follower.Served(release.Number, cancellationToken);
                return change;
            }
        }
        catch (StoreUnavailableException)
        {
            return new(AnnouncementFault.NoStore);
        }
    }

    private AnnouncementChange Changed(
        SiteSettings site, Release newest, AnnouncementStep step, AnnouncementTyped typed, string? seen, FaultList faults, out CalendarFile? file, CancellationToken cancellationToken)
    {
        file = null;
        if (ReleasedCalendar.Read(releases.Value.Open(newest), site, faults, cancellationToken) is not { } now)
            return new(AnnouncementFault.Refused);
        var known = now.Entries.FirstOrDefault(entry => entry.Id == typed.Id?.Trim());
        if (step == AnnouncementStep.Announce ? known is not null : known is null)
            return new(known is null ? AnnouncementFault.NoEntry : AnnouncementFault.Exists, known);
        if (known is not null && AnnouncementRules.Seen(known) != seen)
            return new(AnnouncementFault.Overtaken, known);
        var change = known is null ? AnnouncementRules.Announce(typed, site.SourceLanguage) : AnnouncementRules.Step(known, step, typed, site.SourceLanguage);
        if (change.Fault is null)
            file = now.With(change.Entry!, faults);
        return change;
    }

    /// <summary>For readers, in the language in which the notes of releases are.</summary>
    private static string Note(AnnouncementStep step, CalendarEntry entry, SiteSettings site)
    {
        var words = DeskLanguages.Of(site.SourceLanguage.Value);
        var text = entry.Texts[site.SourceLanguage];
        return words.Format(
            "announcement-note." + step.Code(), ("title", text.Title), ("time", entry.At is { } at ? AnnouncedTime.Words(words, at) : ""), ("reason", text.Reason ?? ""));
    }

    /// <summary>What the activity calls an entry.</summary>
    public static string Subject(string id) => $"calendar {id}";
}
