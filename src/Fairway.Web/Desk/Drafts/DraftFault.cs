using Fairway.Input.Yaml;

namespace Fairway.Web.Desk.Drafts;

/// <summary>Why nothing was done to a draft. Each has a sentence in the messages of the desk: <c>draft-fault.overtaken</c>.</summary>
internal enum DraftFault
{
    /// <summary>There is none of that number.</summary>
    NoDraft,

    /// <summary>Not by whoever asks: the role is another, or of another language.</summary>
    NotAllowed,

    /// <summary>There is an open draft of the same page, translation or dataset: it is the one to work on.</summary>
    AlreadyOpen,

    /// <summary>Somebody saved a newer revision meanwhile.</summary>
    Overtaken,

    /// <summary>It is scheduled, published or discarded.</summary>
    NotChangeable,

    /// <summary>In its state that step does not come next.</summary>
    WrongState,

    /// <summary>The note for readers is missing.</summary>
    NoNote,

    /// <summary>The note, the title or a reason is too long, or has characters that cannot be shown.</summary>
    BadWords,
    TooManyFiles,
    TooLarge,

    /// <summary>It changes nothing.</summary>
    Empty,

    /// <summary>Whoever saved a revision cannot approve it.</summary>
    OwnWork,

    /// <summary>What was approved is not what is there now.</summary>
    OtherDigest,

    /// <summary>Remarks are open, and it was not said that it is approved all the same.</summary>
    OpenRemarks,

    /// <summary>There is no such remark on the draft.</summary>
    NoRemark,
    TooManyRemarks,

    /// <summary>It is of a file that the draft does not change.</summary>
    NoSuchFile,

    /// <summary>Why it is returned must be said.</summary>
    NoReason,

    /// <summary>The check of the site refuses it; the faults say why.</summary>
    Refused,

    /// <summary>What is published has changed since, in the same files: the draft must take that in first.</summary>
    MovedOn,

    /// <summary>A translation that is to go out with the page is not approved.</summary>
    Held,

    /// <summary>Something of the translation is not translated yet.</summary>
    Unfinished,

    /// <summary>The store of the releases does not answer.</summary>
    NoStore,
}

internal static class DraftFaults
{
    public static string Key(this DraftFault fault) => "draft-fault." + KebabName.Of(fault);
}
