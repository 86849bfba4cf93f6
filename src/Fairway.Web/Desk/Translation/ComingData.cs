using System.Collections.Immutable;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Translation;

/// <summary>New data that wait for their review or their time, so that what they say to readers is translated before they go out.</summary>
internal sealed class ComingData(DraftStore drafts, DraftSites sites)
{
    /// <summary>Of each dataset with such a draft, what it will be; without those that the check refuses.</summary>
    public async Task<ImmutableDictionary<DatasetId, (Draft Draft, Dataset Dataset)>> Of(Site site, CancellationToken cancellationToken)
    {
        var coming = ImmutableDictionary.CreateBuilder<DatasetId, (Draft, Dataset)>();
        foreach (var draft in await drafts.Open(cancellationToken))
        {
            if (draft.State is DraftState.Writing or DraftState.Returned || DraftSubject.Parse(draft.Subject) is not { Kind: DraftKind.Dataset } subject || site.Release.Number == 0)
                continue;
            var (_, edit) = await drafts.Newest(draft, cancellationToken);
            if (sites.Of(site, [edit], cancellationToken).Site is { } made && made.Content.Datasets.TryGetValue(subject.Dataset, out var dataset))
                coming[subject.Dataset] = (draft, dataset);
        }

        return coming.ToImmutable();
    }
}
