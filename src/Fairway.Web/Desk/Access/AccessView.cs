using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Access;

/// <param name="Frame">Around it.</param>
/// <param name="Draft">Of which others may read.</param>
/// <param name="Links">Newest first.</param>
/// <param name="Uses">Of these links, newest first.</param>
/// <param name="Names">Of the accounts that made the links.</param>
/// <param name="Languages">In which the item can be shown.</param>
/// <param name="Typed">What stands in the form.</param>
/// <param name="Made">A link that was just made; it is shown now and never again.</param>
/// <param name="Now">To say which links are open.</param>
internal sealed record AccessView(
    DeskFrame Frame,
    Draft Draft,
    ImmutableArray<AccessLink> Links,
    ImmutableArray<AccessUse> Uses,
    AccountNames Names,
    ImmutableArray<Language> Languages,
    AccessRequest Typed,
    string? Made,
    DateTimeOffset Now) : DeskModel(Frame)
{
    public bool IsOfDataset => DraftSubject.Parse(Draft.Subject).Kind == DraftKind.Dataset;
}
