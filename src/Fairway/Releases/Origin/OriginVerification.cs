using Fairway.Releases.Git;
using Fairway.Releases.Verification;

namespace Fairway.Releases.Origin;

/// <summary>Checks all that an origin holds, on a copy of it that is thrown away.</summary>
internal static class OriginVerification
{
    public static async Task<VerificationReport> Of(OriginContainer origin, CancellationToken cancellationToken)
    {
        var copy = Directory.CreateTempSubdirectory("fairway-verify-").FullName;
        try
        {
            var strange = new List<string>();
            foreach (var (name, _) in await origin.List("", cancellationToken))
            {
                // An empty blob that publishers lease: nothing rests on it.
                if (name == RepositoryLayout.Turn)
                    continue;
                if (!IsOurs(name))
                {
                    strange.Add($"{name}: it does not belong here. Delete it.");
                    continue;
                }

                var path = Path.Combine(copy, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await using var file = File.Create(path);
                await origin.Download(name, file, cancellationToken);
            }

            var report = StoreVerification.OfOrigin(copy, cancellationToken);
            return report with { Problems = report.Problems.AddRange(strange), Files = report.Files + strange.Count };
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    /// <summary>Only these names become paths on this machine.</summary>
    private static bool IsOurs(string name) =>
        name is RepositoryLayout.Head or RepositoryLayout.Config or RepositoryLayout.Reference or RepositoryLayout.PackList or RepositoryLayout.ReferenceList
        || (name.StartsWith(RepositoryLayout.PackFolder + "/", StringComparison.Ordinal) && name.LastIndexOf('/') == RepositoryLayout.PackFolder.Length
            && (PackName.TryParse(Path.GetFileName(name), RepositoryLayout.PackEnd, out _) || PackName.TryParse(Path.GetFileName(name), RepositoryLayout.IndexEnd, out _)));
}
