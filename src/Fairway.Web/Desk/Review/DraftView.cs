using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Review;

/// <param name="Frame">Around it.</param>
/// <param name="Page">What is shown.</param>
/// <param name="Typed">What was typed into a form that was refused.</param>
internal sealed record DraftView(DeskFrame Frame, DraftPage Page, TypedWords Typed) : DeskModel(Frame)
{
    /// <summary>Revisions that are shown: an autosave makes many.</summary>
    public const int MostRevisions = 20;

    public string Address => DeskAddresses.Draft(Page.Draft.Id);

    /// <summary>What is published went on in the same files.</summary>
    public bool HasMoved { get; init; } = Page.Conflicts.Length > 0;

    private Person Reader => Frame.Person!;

    /// <summary>It is talked about until it is out and, after an emergency, until somebody has looked at it.</summary>
    public bool MayRemark => Page.Draft.State.IsOpen() || Page.Emergency is not null;

    public bool MaySettle => Reader.Is(Accounts.Role.Reviewer) || Reader.MayWrite(Page.Subject);

    /// <summary>Whether the reader may write it, and it may be written.</summary>
    public bool MayEdit => Reader.MayWrite(Page.Subject) && Page.Draft.State.MayChange();

    public bool MayLookAfter => Page.Emergency is { } emergency && EmergencyReviews.MayLook(Reader) && emergency.By != Reader.Id && !Page.IsWrittenBy(Reader);

    /// <summary>What was typed into one of its forms; empty for another.</summary>
    public string TypedIn(string form) => Typed.Form == form ? Typed.Text ?? "" : "";

    public bool May(DraftStep step) => DraftRules.FaultOf(step, Page.Draft, Reader) is null && (step != DraftStep.Approve || !Page.IsWrittenBy(Reader));

    /// <summary>It is a reviewer's turn, but not of this one, who wrote some of it.</summary>
    public bool IsOwnWork => DraftRules.FaultOf(DraftStep.Approve, Page.Draft, Reader) is null && Page.IsWrittenBy(Reader);
}

/// <summary>What the check says, in lists of its own for errors and warnings.</summary>
internal sealed record DraftFaultsView(DeskFrame Frame, ImmutableArray<Fault> Faults) : DeskModel(Frame)
{
    /// <summary>Of a kind that are shown: one mistake may make many.</summary>
    public const int Most = 100;
}

/// <summary>The form of a remark, as part of other pages.</summary>
internal sealed record DraftRemarkFormView(DeskFrame Frame, DraftPage Page, TypedWords Typed) : DeskModel(Frame);

/// <summary>A file that is changed, as part of other pages.</summary>
internal sealed record DraftPartView(DeskFrame Frame, ChangedPart Part) : DeskModel(Frame);

/// <summary>What a draft is of, as part of other pages.</summary>
internal sealed record DraftSubjectView(DeskFrame Frame, SubjectName Name) : DeskModel(Frame);

/// <summary>What came of publishing.</summary>
internal sealed record DraftPublicationView(DeskFrame Frame, DraftPage Page, DraftPublication Publication) : DeskModel(Frame);
