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

    /// <summary>In the query, which no log of this program holds.</summary>
    public static string Welcome(string token) => $"{WelcomePath}?link={token}";

    public static string SignInTo(string address) => $"{SignIn}?{ToParameter}={Uri.EscapeDataString(address)}";

    /// <summary>Where to go after signing in: an address of the desk, and nothing else.</summary>
    public static string After(string? to) =>
        to is not null && (to == Root || to.StartsWith(Root + "/", StringComparison.Ordinal)) && !to.AsSpan().ContainsAny('\\', '\r', '\n') ? to : Root;
}
