using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Writing;

/// <summary>A draft of a page at one of its revisions.</summary>
internal sealed record PageDraft(Draft Draft, DraftRevision Revision, PageWork Work);
