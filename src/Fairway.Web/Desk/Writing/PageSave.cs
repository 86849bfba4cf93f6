using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Writing;

/// <summary>What came of saving a page.</summary>
/// <param name="Fault">Why nothing was saved; null when it was.</param>
/// <param name="Merge">What has to be decided first; null for nothing.</param>
/// <param name="HasMerged">Others' changes were taken in.</param>
internal readonly record struct PageSave(DraftFault? Fault, MergeWith? Merge, bool HasMerged);

/// <summary>With whose changes a draft is merged.</summary>
internal enum MergeWith
{
    /// <summary>A newer revision, which somebody else saved.</summary>
    Revision,

    /// <summary>What was published since the draft began.</summary>
    Published,
}
