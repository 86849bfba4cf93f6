using Fairway.Input.Yaml;

namespace Fairway.Web.Desk.Announcing;

/// <summary>Why nothing was done to the release calendar. Each has a sentence in the messages of the desk: <c>announcement-fault.no-reason</c>.</summary>
internal enum AnnouncementFault
{
    NoEntry,

    /// <summary>There is one of that name.</summary>
    Exists,

    /// <summary>Somebody changed the entry meanwhile.</summary>
    Overtaken,

    /// <summary>What came, or will not come, goes no further.</summary>
    WrongState,

    /// <summary>No month, day or minute as London's clocks show it once.</summary>
    BadTime,

    /// <summary>What it is to be of is no name of a dataset, or of a page.</summary>
    BadItem,
    NoReason,

    /// <summary>The check of the site refuses it; the faults say why.</summary>
    Refused,

    /// <summary>The store of the releases does not answer, or a folder is served.</summary>
    NoStore,
}

internal static class AnnouncementFaults
{
    public static string Key(this AnnouncementFault fault) => "announcement-fault." + KebabName.Of(fault);
}
