namespace Fairway.Web.Desk.Drafts;

/// <summary>A draft as it goes out: the revision that was read, whatever is saved meanwhile.</summary>
internal sealed record DraftPart(Draft Draft, DraftRevision Revision, DraftEdit Edit);
