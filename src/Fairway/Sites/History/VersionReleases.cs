using Fairway.Releases;
using Fairway.Statistics;
using Fairway.Statistics.Versions;

namespace Fairway.Sites.History;

/// <summary>By which release of the site a version of a dataset was made public. Looks at paths alone: nothing is opened.</summary>
public static class VersionReleases
{
    /// <summary>The release that first held the version as the site has it. Null for a folder that is being edited, and where no release has it yet.</summary>
    public static Release? Of(Site site, DatasetId dataset, int version)
    {
        if (version > 1)
            return Last(site, $"datasets/{dataset}/{ChangeFile.Name(version)}");
        var folder = $"datasets/{dataset}/";
        return site.Log.Touching($"{folder}versions.yaml").FirstOrDefault() ?? site.Log.Touching($"{folder}{dataset}.csv").FirstOrDefault();
    }

    /// <summary>A file of changes is written once. Where one was taken back by a rollback and another one came under its name, the other one counts.</summary>
    private static Release? Last(Site site, string path) =>
        site.Log.Touching(path).LastOrDefault(release => site.Log.ChangesOf(release).Any(change => change.Path == path && change.Kind != ChangeKind.Removed));
}
