using Fairway.Input.Yaml;

namespace Fairway.Web.Desk.Access;

/// <summary>Why nothing was done to a link. Each has a sentence in the messages of the desk: <c>access-fault.no-name</c>.</summary>
internal enum AccessFault
{
    NoDraft,

    /// <summary>The draft is not approved, or is out: only what is approved is shown to others.</summary>
    NotApproved,

    /// <summary>Name or organisation is missing, too long, or has characters that cannot be shown.</summary>
    BadName,

    /// <summary>The site does not offer it, or the draft is of another one.</summary>
    BadLanguage,

    /// <summary>No whole number of hours from 1 to <see cref="AccessLimits.MaxHours"/>.</summary>
    BadHours,
    TooMany,
    NoLink,
}

internal static class AccessFaults
{
    public static string Key(this AccessFault fault) => "access-fault." + KebabName.Of(fault);
}
