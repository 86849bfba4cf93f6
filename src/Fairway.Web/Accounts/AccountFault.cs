using Fairway.Input.Yaml;

namespace Fairway.Web.Accounts;

/// <summary>Why something was refused. Each has a sentence in the messages of the desk: <c>fault.last-administrator</c>.</summary>
internal enum AccountFault
{
    BadEmail,
    BadName,
    BadRole,

    /// <summary>A translator without a language, or anybody else with one.</summary>
    BadLanguage,
    AccountExists,
    NoAccount,
    AlreadyGranted,
    NotGranted,

    /// <summary>Nobody would be left to let anybody in.</summary>
    LastAdministrator,
    IsDisabled,
    IsEnabled,
    LinkSpent,
    PasswordShort,
    PasswordLong,
    PasswordCommon,
    PasswordOwn,
    PasswordsDiffer,
    BadPasskeyName,
    TooManyPasskeys,
    NoPasskey,

    /// <summary>A role of the account needs a second factor, and none would be left.</summary>
    LastSecondFactor,

    /// <summary>None of this id is in the settings.</summary>
    BadOrganisation,
    SameOrganisation,
}

internal static class AccountFaults
{
    /// <summary>Of its sentence.</summary>
    public static string Key(this AccountFault fault) => "fault." + KebabName.Of(fault);
}
