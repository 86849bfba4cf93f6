namespace Fairway.Web.Accounts.Sessions;

/// <summary>How long a sign-in holds.</summary>
internal static class SessionLimits
{
    /// <summary>After this time, the next request looks whether the account is still enabled and which roles it has.</summary>
    public static readonly TimeSpan CheckedEvery = TimeSpan.FromSeconds(30);

    /// <summary>Without a request.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(2);

    /// <summary>Whatever is done meanwhile.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Since its owner proved who they are, where an account has no password to prove it by: after that it is looked after only once they have signed in again.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>Between a password and its second factor.</summary>
    public static readonly TimeSpan HalfWay = TimeSpan.FromMinutes(5);
}
