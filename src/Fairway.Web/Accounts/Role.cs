namespace Fairway.Web.Accounts;

/// <summary>What somebody may do at the desk. The numbers are stored.</summary>
internal enum Role
{
    Author = 1,

    /// <summary>Of one language.</summary>
    Translator = 2,
    Statistician = 3,
    Reviewer = 4,
    Publisher = 5,
    Administrator = 6,
}

internal static class Roles
{
    public static readonly Role[] All = Enum.GetValues<Role>();

    /// <summary>As it is written on the command line, in a form and in a session: <c>administrator</c>.</summary>
    public static string Code(this Role role) => role.ToString().ToLowerInvariant();

    public static bool TryParse(string? code, out Role role)
    {
        role = Array.Find(All, candidate => candidate.Code() == code);
        return role != default;
    }

    /// <summary>Who can change what everybody reads, or who may sign in, proves it with more than a password.</summary>
    public static bool NeedsSecondFactor(this Role role) => role is Role.Publisher or Role.Administrator;

    public static bool HasLanguage(this Role role) => role == Role.Translator;
}
