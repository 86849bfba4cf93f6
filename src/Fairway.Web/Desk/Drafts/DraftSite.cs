using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Sites;

namespace Fairway.Web.Desk.Drafts;

/// <summary>The site as it would be with drafts on top of what is served.</summary>
/// <param name="Site">Null where the check refuses it. It is searched as the served one is: what a draft adds is not indexed.</param>
/// <param name="Faults">What the check says, warnings too; sorted by file, line and column.</param>
internal sealed record DraftSite(Site? Site, ImmutableArray<Fault> Faults);
