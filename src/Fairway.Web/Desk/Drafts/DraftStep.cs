namespace Fairway.Web.Desk.Drafts;

/// <summary>What somebody may do with a draft, besides writing it.</summary>
internal enum DraftStep
{
    Submit,
    TakeBack,
    Approve,
    Return,
    Discard,
    Publish,

    /// <summary>By one publisher alone, without an approval.</summary>
    PublishInEmergency,
}
