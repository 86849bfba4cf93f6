using System.Collections.Immutable;
using System.Globalization;
using Fairway.Sites;
using Fairway.Sites.History;
using Fairway.Statistics;
using Fairway.Statistics.Rows;
using Fairway.Statistics.Versions;
using Fairway.Web.Data.Api;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Data.Versions;

/// <summary>The versions of a dataset and what each of them changed, for programs.</summary>
internal sealed class VersionsApiController : ApiController
{
    private const int DefaultLimit = 1_000;

    private const string Template = ApiAddresses.Datasets + "/{dataset}/versions";

    [Read(Template)]
    public IActionResult All(string dataset)
    {
        if (Parameters.Unknown(Request.Query, FormatParameter) is { } unknown)
            return Refuse(unknown);
        if (FindDataset(dataset) is not { } found)
            return NoDataset(dataset);
        if (!TryFormat(out var format, out var problem))
            return Refuse(problem);
        ImmutableArray<VersionDetails> versions = [.. found.Versions.All.Select(version => Details(found, version))];
        return format == AnswerFormat.Csv
            ? AnswerCsv(VersionsCsv.Write(versions), $"{found.Id}-versions.csv")
            : Answer(new VersionList(found.Id.Value, versions, versions.Length), ApiJson.Readable.VersionList);
    }

    [Read(Template + "/{version:int}"), Kept(ReadsQuery = true)]
    public IActionResult One(string dataset, int version)
    {
        if (Parameters.Unknown(Request.Query) is { } unknown)
            return Refuse(unknown);
        if (FindDataset(dataset) is not { } found)
            return NoDataset(dataset);
        return found.Versions.Find(version) is { } one ? Answer(Details(found, one), ApiJson.Readable.VersionDetails) : Refuse(VersionProblems.NoVersion(found, version));
    }

    [Read(Template + "/{version:int}/changes"), Kept(ReadsQuery = true)]
    public IActionResult Changes(string dataset, int version)
    {
        if (Parameters.Unknown(Request.Query, "limit", "offset") is { } unknown)
            return Refuse(unknown);
        if (FindDataset(dataset) is not { } found)
            return NoDataset(dataset);
        if (found.Versions.Find(version) is null)
            return Refuse(VersionProblems.NoVersion(found, version));
        if (!Parameters.TryNumber(Request.Query, "limit", DefaultLimit, 1, RowsQuery.MaxLimit, out var limit, out var problem)
            || !Parameters.TryNumber(Request.Query, "offset", 0, 0, int.MaxValue, out var offset, out problem))
        {
            return Refuse(problem);
        }

        var (key, lines) = found.Versions.ChangesOf(version);
        var next = LinkPages(offset, limit, lines.Length, start => string.Create(CultureInfo.InvariantCulture, $"{ChangesAddress(found, version)}?limit={limit}&offset={start}"));
        return Answer(
            new ChangesPage(found.Id.Value, version, key, [.. lines.Skip(offset).Take(limit).Select(Item)], lines.Length, limit, offset, next), ApiJson.Readable.ChangesPage);
    }

    private VersionDetails Details(Dataset dataset, DatasetVersion version)
    {
        var changes = dataset.Versions.ChangesOf(version.Number);
        var (came, went) = dataset.Versions.ColumnsOf(version.Number);
        return new(
            version.Number,
            VersionWords.KindName(version.Kind),
            version.Published,
            version.DataTo,
            version.RowCount,
            version.Note,
            version.Digest,
            version.Number == 1 ? version.RowCount : changes.AddedCount,
            changes.ChangedCount,
            changes.RemovedCount,
            dataset.Versions.HeaderOf(version.Number),
            came,
            went,
            ReleaseOf(Site, dataset, version),
            Addresses.VersionFile(dataset.Id, version.Number, "csv"),
            ChangesAddress(dataset, version.Number),
            Addresses.ChangesFile(dataset.Id, version.Number),
            string.Create(CultureInfo.InvariantCulture, $"{Addresses.Api(dataset.Id)}/versions/{version.Number}"));
    }

    internal static VersionRelease? ReleaseOf(Site site, Dataset dataset, DatasetVersion version) => VersionReleases.Of(site, dataset.Id, version.Number) is { } release
        ? new(release.Number, release.Id.Value, release.Published.UtcDateTime, string.Create(CultureInfo.InvariantCulture, $"{ApiAddresses.Releases}/{release.Number}"))
        : null;

    private static string ChangesAddress(Dataset dataset, int version) => string.Create(CultureInfo.InvariantCulture, $"{Addresses.Api(dataset.Id)}/versions/{version}/changes");

    private static ChangeItem Item(ChangeLine line) => line.Word switch
    {
        ChangeWord.Added => new("added", line.Row.Cells, null, null, null),
        ChangeWord.Changed => new("changed", line.Row.Cells, line.Column, line.Before, line.After),
        _ => new("removed", line.Row.Cells, line.Column, line.Before, null),
    };
}
