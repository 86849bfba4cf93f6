using System.Globalization;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Statistics;

namespace Fairway.Web.Desk;

/// <summary>The addresses of the desk, each written in one place.</summary>
internal static class DeskAddresses
{
    public const string Root = "/desk";
    public const string SignIn = Root + "/sign-in";
    public const string SecondFactor = SignIn + "/second";
    public const string Recovery = SignIn + "/recovery";
    public const string PasskeySignIn = SignIn + "/passkey";

    /// <summary>To the provider of an organisation.</summary>
    public const string Organisation = SignIn + "/organisation/{id}";
    public const string SignOut = Root + "/sign-out";
    public const string WelcomePath = Root + "/welcome";

    /// <summary>Where an account is looked after by its owner.</summary>
    public const string Security = Root + "/security";
    public const string Password = Security + "/password";
    public const string Speaks = Security + "/interface";
    public const string Authenticator = Security + "/authenticator";
    public const string AuthenticatorPicture = Authenticator + ".svg";
    public const string RecoveryCodes = Security + "/recovery-codes";
    public const string Passkey = Security + "/passkey";
    public const string RemovePasskey = Passkey + "/remove";
    public const string RemoveSecondFactor = Security + "/remove";
    public const string Accounts = Root + "/accounts";

    /// <summary>Every open draft; the page of one stands below it.</summary>
    public const string Drafts = Root + "/drafts";

    /// <summary>The queue of all languages; that of one stands below it.</summary>
    public const string Translations = Root + "/translations";

    /// <summary>Below the address of a draft: the translation beside its source.</summary>
    public const string Translate = "/translate";

    /// <summary>Below the address of a draft: the words of a dataset beside their translation.</summary>
    public const string DataWords = "/words";

    /// <summary>The same, as a translators' program reads them.</summary>
    public const string DataWordsFile = "/words.xlf";

    /// <summary>Below the address of a draft: what a translators' program reads.</summary>
    public const string XliffFile = "/translation.xlf";

    /// <summary>Below the address of a draft: where such a file comes back.</summary>
    public const string Xliff = "/xliff";

    /// <summary>Below the address of a draft: that somebody has read it against its source.</summary>
    public const string Checked = "/checked";

    /// <summary>Below the address of the draft of a page: which translations go out with it.</summary>
    public const string Hold = "/hold";

    /// <summary>What goes out together, and when; the page of one stands below it.</summary>
    public const string Plans = Root + "/plans";

    /// <summary>The release calendar; an entry stands below it.</summary>
    public const string Calendar = Root + "/calendar";

    /// <summary>What a link to an item that is not published shows, without an account.</summary>
    public const string PreRelease = Root + "/pre-release";
    public const string PreReleaseData = PreRelease + "/data.csv";

    /// <summary>Before the address of a picture.</summary>
    public const string PreReleasePicture = PreRelease + "/picture";

    /// <summary>The datasets, and where new data for one are taken.</summary>
    public const string Data = Root + "/data";

    /// <summary>After the address of a draft: what its data do to the site.</summary>
    public const string DataPart = "/data";

    /// <summary>After that: the file that was taken is read once more.</summary>
    public const string AgainPart = "/again";

    /// <summary>After that: a page as it would be.</summary>
    public const string PreviewPart = "/preview";

    /// <summary>The published pages, to open drafts of them.</summary>
    public const string Pages = Root + "/pages";

    /// <summary>What can be put into a text, by search.</summary>
    public const string Insert = Root + "/insert";

    /// <summary>Who did what, when.</summary>
    public const string Activity = Root + "/activity";

    /// <summary>What readers say is wrong.</summary>
    public const string Feedback = Root + "/feedback";

    /// <summary>Links that lead nowhere any more.</summary>
    public const string Links = Root + "/links";

    /// <summary>Translations that lack a change which concerns safety.</summary>
    public const string StaleSafety = Root + "/stale";

    /// <summary>Pages whose facts are to be looked at again.</summary>
    public const string ReviewDue = Root + "/review-due";

    /// <summary>What readers look for in vain.</summary>
    public const string Searches = Root + "/searches";

    /// <summary>After the address of a passkey: what the browser needs to make or use one.</summary>
    public const string Options = "/options";

    /// <summary>The query parameter that says where somebody wanted to go.</summary>
    public const string ToParameter = "to";

    public static string Draft(int id) => string.Create(CultureInfo.InvariantCulture, $"{Drafts}/{id}");

    public static string TranslateDraft(int id) => Draft(id) + Translate;

    public static string DataWordsDraft(int id) => Draft(id) + DataWords;

    public static string TranslationsInto(Fairway.Languages.LanguageTag language) => $"{Translations}/{language}";

    public static string Plan(int id) => string.Create(CultureInfo.InvariantCulture, $"{Plans}/{id}");

    /// <summary>The list of plans, with a form for a new one that has the draft in it.</summary>
    public static string PlanFor(int draft) => string.Create(CultureInfo.InvariantCulture, $"{Plans}?draft={draft}#make");

    /// <summary>A page as it would be with all of a plan published.</summary>
    public static string PlanPreview(int id, PageId page, LanguageTag language) => $"{Plan(id)}/preview?page={page}&language={language}";

    public static string CalendarEntry(string id) => $"{Calendar}/{id}";

    /// <summary>The same, with a time in its forms.</summary>
    /// <param name="at">As <c>calendar.yaml</c> writes it.</param>
    public static string CalendarEntryAt(string id, string at, string reason) => $"{CalendarEntry(id)}?at={Uri.EscapeDataString(at)}&reason={Uri.EscapeDataString(reason)}";

    /// <summary>Who outside may read a draft.</summary>
    public static string Access(int draft) => Draft(draft) + "/access";

    /// <summary>In the query, as below.</summary>
    public static string PreReleaseOf(string token) => $"{PreRelease}?link={token}";

    public static string PreReleaseDataOf(string token) => $"{PreReleaseData}?link={token}";

    /// <param name="picture">Its address when it is published.</param>
    public static string PreReleasePictureOf(string picture, string token) => $"{PreReleasePicture}{picture}?link={token}";

    public static string DataOf(DatasetId dataset) => $"{Data}/{dataset}";

    public static string DraftData(int id) => Draft(id) + DataPart;

    public static string DraftDataPreview(int id, LanguageTag language, PageId page) => $"{DraftData(id)}{PreviewPart}/{language}/{page}";

    /// <summary>Of a draft of a page: its editor.</summary>
    public static string Edit(int id) => Draft(id) + "/edit";

    /// <summary>Of a draft of a page: where it stands, or that it goes.</summary>
    public static string Place(int id) => Draft(id) + "/place";

    public static string Restore(int id) => Draft(id) + "/restore";

    public static string Merge(int id) => Draft(id) + "/merge";

    /// <summary>In the query, which no log of this program holds.</summary>
    public static string Welcome(string token) => $"{WelcomePath}?link={token}";

    /// <summary>Where a provider sends people back: it must know this address.</summary>
    public static string OrganisationAnswer(string id) => $"{SignIn}/organisation/{id}/answer";

    /// <param name="id">Of the organisation.</param>
    /// <param name="to">Where to go then.</param>
    /// <param name="again">Whether its provider asks who it is even if it has just done so.</param>
    public static string OrganisationTo(string id, string to, bool again = false) => $"{SignIn}/organisation/{id}?{ToParameter}={Uri.EscapeDataString(to)}{(again ? "&again=true" : "")}";

    public static string SecondFactorTo(string address) => $"{SecondFactor}?{ToParameter}={Uri.EscapeDataString(address)}";

    public static string SignInTo(string address) => $"{SignIn}?{ToParameter}={Uri.EscapeDataString(address)}";

    /// <summary>Where to go after signing in: an address of the desk, and nothing else.</summary>
    public static string After(string? to) =>
        to is not null && (to == Root || to.StartsWith(Root + "/", StringComparison.Ordinal)) && !to.AsSpan().ContainsAny('\\', '\r', '\n') ? to : Root;
}
