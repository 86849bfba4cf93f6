using Fairway.Web.Accounts;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Drafts;

/// <summary>Who may do what to a draft.</summary>
internal static class DraftRules
{
    /// <summary>Authors write pages, translators the texts of their languages, statisticians datasets.</summary>
    public static bool MayWrite(this Person person, DraftSubject subject) => subject.Kind switch
    {
        DraftKind.Page => person.Is(Role.Author),
        DraftKind.Translation or DraftKind.DataTranslation => person.Is(Role.Translator) && person.TranslatesInto.Contains(subject.Language!.Value.Value),
        _ => person.Is(Role.Statistician),
    };

    /// <summary>Why somebody may not take a step, as far as roles and state can say; null where nothing of these forbids it.</summary>
    public static DraftFault? FaultOf(DraftStep step, Draft draft, Person who) =>
        !MayEver(step, DraftSubject.Parse(draft.Subject), who) ? DraftFault.NotAllowed
        : ComesNext(step, draft.State) ? null
        : step == DraftStep.Discard ? DraftFault.NotChangeable
        : DraftFault.WrongState;

    private static bool MayEver(DraftStep step, DraftSubject subject, Person who) => step switch
    {
        DraftStep.Submit or DraftStep.TakeBack => who.MayWrite(subject),
        DraftStep.Approve => who.Is(Role.Reviewer),
        DraftStep.Return => who.Is(Role.Reviewer) || who.Is(Role.Publisher),
        DraftStep.Discard => who.MayWrite(subject) || who.Is(Role.Publisher),
        _ => who.Is(Role.Publisher) && !who.LacksSecondFactor,
    };

    private static bool ComesNext(DraftStep step, DraftState state) => step switch
    {
        DraftStep.Submit => state is DraftState.Writing or DraftState.Returned,
        DraftStep.TakeBack or DraftStep.Return => state is DraftState.InReview or DraftState.Approved,
        DraftStep.Approve => state == DraftState.InReview,
        DraftStep.Discard => state.MayChange(),
        // What is scheduled goes out at its time, with what belongs to it, or is taken out of the schedule first.
        DraftStep.Publish => state == DraftState.Approved,
        _ => state is DraftState.Writing or DraftState.InReview or DraftState.Returned,
    };
}
