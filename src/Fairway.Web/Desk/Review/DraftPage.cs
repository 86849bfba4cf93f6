using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Input;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Schedule;
using Fairway.Web.Desk.Translation;

namespace Fairway.Web.Desk.Review;

/// <summary>All that is known of a draft.</summary>
internal sealed record DraftPage(Draft Draft, SubjectName Name)
{
    public DraftSubject Subject { get; } = DraftSubject.Parse(Draft.Subject);

    /// <summary>The newest.</summary>
    public required DraftRevision Revision { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<DraftRevision> Revisions { get; init; }

    /// <summary>Newest last.</summary>
    public required IReadOnlyList<DraftReview> Reviews { get; init; }

    /// <summary>With their answers, in the order in which they were said.</summary>
    public required IReadOnlyList<DraftRemark> Remarks { get; init; }

    public int OpenRemarks => Remarks.Count(remark => remark is { Answers: null, SettledBy: null });

    /// <summary>Of all who had a hand in it.</summary>
    public required AccountNames Names { get; init; }

    /// <summary>Null where no release is served.</summary>
    public required DraftComparison? Comparison { get; init; }

    /// <summary>Empty where no release is served.</summary>
    public required ImmutableArray<ChangedPart> Parts { get; init; }

    public required ImmutableArray<RedirectEdit> Redirects { get; init; }

    public required ImmutableArray<Significance> Significances { get; init; }

    /// <summary>What the check of the site says with the draft in it.</summary>
    public ImmutableArray<Fault> Faults => Comparison?.Faults ?? [];

    /// <summary>Files in which what is published went on since.</summary>
    public required ImmutableArray<string> Conflicts { get; init; }

    /// <summary>Of a page the translations that it waits for, of a translation the page that waits for it.</summary>
    public required ImmutableArray<DraftCompanion> Companions { get; init; }

    /// <summary>Of a translation, what has no words yet; it is not sent to review before.</summary>
    public required ImmutableArray<MissingWords> MissingWords { get; init; }

    /// <summary>The open plan that it is in; null for none.</summary>
    public required Plan? Plan { get; init; }

    public bool IsWrittenBy(Person person) => Revisions.Any(revision => revision.By == person.Id);

    /// <summary>The emergency publication that somebody else has still to look at; null where there is none.</summary>
    public DraftReview? Emergency => EmergencyReviews.WaitingIn(Reviews);
}
