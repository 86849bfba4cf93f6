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

    /// <summary>The datasets, and where new data for one are taken.</summary>
    public const string Data = Root + "/data";

    /// <summary>After the address of a draft: what its data do to the site.</summary>
    public const string DataPart = "/data";

    /// <summary>After that: the file that was taken is read once more.</summary>
    public const string AgainPart = "/again";

    /// <summary>After that: a page as it would be.</summary>
    public const string PreviewPart = "/preview";

    /// <summary>After the address of a passkey: what the browser needs to make or use one.</summary>
    public const string Options = "/options";

    /// <summary>The query parameter that says where somebody wanted to go.</summary>
    public const string ToParameter = "to";

    public static string Draft(int id) => string.Create(CultureInfo.InvariantCulture, $"{Drafts}/{id}");

    public static string DataOf(DatasetId dataset) => $"{Data}/{dataset}";

    public static string DraftData(int id) => Draft(id) + DataPart;

    public static string DraftDataPreview(int id, LanguageTag language, PageId page) => $"{DraftData(id)}{PreviewPart}/{language}/{page}";

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
