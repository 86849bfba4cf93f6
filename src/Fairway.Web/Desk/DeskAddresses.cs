namespace Fairway.Web.Desk;

/// <summary>The addresses of the desk, each written in one place.</summary>
internal static class DeskAddresses
{
    public const string Root = "/desk";
    public const string SignIn = Root + "/sign-in";
    public const string WelcomePath = Root + "/welcome";

    /// <summary>Where an account is looked after by its owner.</summary>
    public const string Security = Root + "/security";
    public const string Accounts = Root + "/accounts";

    /// <summary>In the query, which no log of this program holds.</summary>
    public static string Welcome(string token) => $"{WelcomePath}?link={token}";
}
