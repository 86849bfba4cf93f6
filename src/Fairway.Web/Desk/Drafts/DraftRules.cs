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
        DraftKind.Translation => person.Is(Role.Translator) && person.TranslatesInto.Contains(subject.Language!.Value.Value),
        _ => person.Is(Role.Statistician),
    };
}
