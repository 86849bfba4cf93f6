using Fairway.Languages;

namespace Fairway.Web.Desk.Care.Activity;

/// <summary>What was done, in words; its code where there are none, as of another version of the program.</summary>
internal static class ActWords
{
    public static string Of(Messages messages, string act) => messages.Has("act." + act) ? messages["act." + act] : act;
}
