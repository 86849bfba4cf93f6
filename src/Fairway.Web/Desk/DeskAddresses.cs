using System.Globalization;

namespace Fairway.Web.Desk;

/// <summary>The addresses of the desk, each written in one place.</summary>
internal static class DeskAddresses
{
    public const string Root = "/desk";
    public const string SignIn = Root + "/sign-in";
    public const string SecondFactor = SignIn + "/second";
    public const string Recovery = SignIn + "/recovery";
    public const string PasskeySignIn = SignIn + "/passkey";
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
    public const string RemoveSecondFactor = Security + "/remove";
    public const string Accounts = Root + "/accounts";

    /// <summary>Every open draft; the page of one stands below it.</summary>
    public const string Drafts = Root + "/drafts";

    /// <summary>The published pages, to open drafts of them.</summary>
    public const string Pages = Root + "/pages";

    /// <summary>What can be put into a text, by search.</summary>
    public const string Insert = Root + "/insert";

    /// <summary>After the address of a passkey: what the browser needs to make or use one.</summary>
    public const string Options = "/options";

    /// <summary>The query parameter that says where somebody wanted to go.</summary>
    public const string ToParameter = "to";

    public static string Draft(int id) => string.Create(CultureInfo.InvariantCulture, $"{Drafts}/{id}");

    /// <summary>Of a draft of a page: its editor.</summary>
    public static string Edit(int id) => Draft(id) + "/edit";

    /// <summary>Of a draft of a page: where it stands, or that it goes.</summary>
    public static string Place(int id) => Draft(id) + "/place";

    public static string Restore(int id) => Draft(id) + "/restore";

    public static string Merge(int id) => Draft(id) + "/merge";

    /// <summary>In the query, which no log of this program holds.</summary>
    public static string Welcome(string token) => $"{WelcomePath}?link={token}";

    public static string SignInTo(string address) => $"{SignIn}?{ToParameter}={Uri.EscapeDataString(address)}";

    /// <summary>Where to go after signing in: an address of the desk, and nothing else.</summary>
    public static string After(string? to) =>
        to is not null && (to == Root || to.StartsWith(Root + "/", StringComparison.Ordinal)) && !to.AsSpan().ContainsAny('\\', '\r', '\n') ? to : Root;
}
