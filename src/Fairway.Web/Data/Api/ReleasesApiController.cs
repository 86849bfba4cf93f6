using System.Globalization;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Sites.History;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Reading;
using Fairway.Web.Reading.Releases;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Data.Api;

/// <summary>The publication log, for programs.</summary>
internal sealed class ReleasesApiController : ApiController
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 1000;

    [Read(ApiAddresses.Releases), Kept(ReadsQuery = true)]
    public IActionResult All()
    {
        var parameters = Request.Query;
        if (Parameters.Unknown(parameters, "limit", "offset") is { } unknown)
            return Refuse(unknown);
        if (!Parameters.TryNumber(parameters, "limit", DefaultLimit, 1, MaxLimit, out var limit, out var problem)
            || !Parameters.TryNumber(parameters, "offset", 0, 0, int.MaxValue, out var offset, out problem))
        {
            return Refuse(problem);
        }

        var total = Site.Log.Count;
        var next = LinkPages(offset, limit, total, start => AddressOfPage(limit, start));
        return Answer(
            new ReleaseList(
                [.. Site.Log.NewestFirst.Skip(offset).Take(limit).Select(Entry)],
                total,
                limit,
                offset,
                next),
            ApiJson.Readable.ReleaseList);
    }

    [Read(ApiAddresses.Releases + "/{id}"), Kept(ReadsQuery = true)]
    public IActionResult One(string id)
    {
        if (Parameters.Unknown(Request.Query) is { } unknown)
            return Refuse(unknown);
        return ReleaseNumber.Find(Site.Log, id) is { } release
            ? Answer(Details(release), ApiJson.Readable.ReleaseDetails)
            : Refuse(ApiProblem.NotFound("unknown-release", $"There is no release '{id}'. Name one by its number or the 40 digits of its id; they are listed at {ApiAddresses.Releases}."));
    }

    private ReleaseEntry Entry(Release release) => new(
        release.Number,
        release.Id.Value,
        release.Digest,
        release.Published.UtcDateTime,
        release.By,
        release.Note,
        KindName(release.Kind),
        Site.Log.ChangesOf(release).Length,
        AddressOf(release),
        ActivityOf(release));

    private ReleaseDetails Details(Release release)
    {
        var changes = Site.Log.ChangesOf(release);
        return new(
            release.Number,
            release.Id.Value,
            release.Digest,
            release.Published.UtcDateTime,
            release.By,
            release.Note,
            KindName(release.Kind),
            Site.Log.Find(release.Number - 1)?.Id.Value,
            Site.Log.Find(release.Number + 1)?.Id.Value,
            [.. changes.Select(change => new PathEntry(change.Path, ChangeWords.Name(change.Kind)))],
            [.. ReleaseContents.Of(changes).Pages.Select(page => new ChangedPageEntry(
                page.Page.ToString(), ChangeWords.Name(page.Kind), [.. page.Texts.Select(text => text.Language.Value)]))],
            Addresses.Release(Site.Languages.Source.Tag, release.Number),
            Addresses.Repository,
            ActivityOf(release));
    }

    private static string AddressOfPage(int limit, int offset) => string.Create(CultureInfo.InvariantCulture, $"{ApiAddresses.Releases}?limit={limit}&offset={offset}");

    private static string AddressOf(Release release) => string.Create(CultureInfo.InvariantCulture, $"{ApiAddresses.Releases}/{release.Number}");

    private static ActivityHeadEntry? ActivityOf(Release release) => release.Activity is { } head ? new(head.Number, head.Digest) : null;

    private static string KindName(ReleaseKind kind) => kind switch
    {
        ReleaseKind.Publication => "publication",
        ReleaseKind.Rollback => "rollback",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
