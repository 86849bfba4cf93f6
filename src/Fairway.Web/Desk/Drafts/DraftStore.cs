using System.Collections.Immutable;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Drafts;

/// <summary>Reads drafts and writes their revisions. The rules are those of <see cref="DraftRegister"/>.</summary>
internal sealed class DraftStore(DeskStore store)
{
    public IQueryable<Draft> Drafts => store.Drafts;

    /// <summary>Null where there is none.</summary>
    public Task<Draft?> Find(int id, CancellationToken cancellationToken) => store.Drafts.FirstOrDefaultAsync(draft => draft.Id == id, cancellationToken);

    public Task<Draft?> FindOpen(DraftSubject subject, CancellationToken cancellationToken)
    {
        var text = subject.ToString();
        return store.Drafts.FirstOrDefaultAsync(draft => draft.Subject == text && draft.State < DraftState.Published, cancellationToken);
    }

    /// <summary>Every open draft, the one that changed last first.</summary>
    public async Task<ImmutableArray<Draft>> Open(CancellationToken cancellationToken)
    {
        // SQLite does not order by a time.
        var open = await store.Drafts.AsNoTracking().Where(draft => draft.State < DraftState.Published).ToListAsync(cancellationToken);
        return [.. open.OrderByDescending(draft => draft.ChangedAt).ThenByDescending(draft => draft.Id)];
    }

    /// <summary>Newest first, without their files.</summary>
    public Task<List<DraftRevision>> Revisions(int id, CancellationToken cancellationToken) =>
        store.DraftRevisions.AsNoTracking().Where(revision => revision.DraftId == id).OrderByDescending(revision => revision.Number).ToListAsync(cancellationToken);

    /// <summary>With its files; null where there is none.</summary>
    public Task<DraftRevision?> Revision(int id, int number, CancellationToken cancellationToken) => store.DraftRevisions.AsNoTracking()
        .Include(revision => revision.Files)
        .FirstOrDefaultAsync(revision => revision.DraftId == id && revision.Number == number, cancellationToken);

    /// <summary>Newest last.</summary>
    public Task<List<DraftReview>> Reviews(int id, CancellationToken cancellationToken) =>
        store.DraftReviews.AsNoTracking().Where(review => review.DraftId == id).OrderBy(review => review.Id).ToListAsync(cancellationToken);

    /// <summary>What a revision does, with the bytes of its files.</summary>
    public async Task<DraftEdit> Edit(DraftRevision revision, CancellationToken cancellationToken)
    {
        var digests = revision.Files.Select(file => file.Content).OfType<string>().Distinct().ToList();
        var contents = await store.StoredContents.AsNoTracking().Where(content => digests.Contains(content.Digest)).ToDictionaryAsync(content => content.Digest, content => content.Bytes, cancellationToken);
        return new DraftEdit(revision.Title, revision.Note)
        {
            Files = revision.Files.ToImmutableSortedDictionary(file => file.Path, file => file.Content is { } digest ? contents[digest] : null, StringComparer.Ordinal),
            Redirects = DraftEdit.ReadRedirects(revision.Redirects),
        };
    }

    /// <summary>The newest revision of a draft with what it does.</summary>
    public async Task<(DraftRevision Revision, DraftEdit Edit)> Newest(Draft draft, CancellationToken cancellationToken)
    {
        var revision = await NewestRevision(draft, cancellationToken);
        return (revision, await Edit(revision, cancellationToken));
    }

    public async Task<DraftRevision> NewestRevision(Draft draft, CancellationToken cancellationToken) => await Revision(draft.Id, draft.Revision, cancellationToken)
        ?? throw new InvalidDataException($"Draft {draft.Id} has no revision {draft.Revision} in the desk's database. Restore a backup of it.");

    /// <summary>Adds a revision and the bytes that no revision had yet.</summary>
    public async Task AddRevision(Draft draft, DraftEdit edit, int baseRelease, string by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var files = edit.Files.Select(file => new DraftFile
        {
            DraftId = draft.Id,
            Revision = draft.Revision,
            Path = file.Key,
            Content = file.Value is { } bytes ? DraftEdit.DigestOf(bytes) : null,
        }).ToList();
        await AddContents(edit, cancellationToken);
        store.DraftRevisions.Add(new DraftRevision
        {
            DraftId = draft.Id,
            Number = draft.Revision,
            By = by,
            At = at,
            Base = baseRelease,
            Title = edit.Title,
            Note = edit.Note,
            Redirects = edit.RedirectsJson(),
            Digest = edit.Digest(),
            Files = files,
        });
        await store.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Keeps bytes that belong to a revision and are none of its files; saved with what names them.</summary>
    /// <returns>Their digest, by which they are read again.</returns>
    public async Task<string> Keep(byte[] bytes, CancellationToken cancellationToken)
    {
        var digest = DraftEdit.DigestOf(bytes);
        if (await store.StoredContents.FindAsync([digest], cancellationToken) is null)
            store.StoredContents.Add(new StoredContent { Digest = digest, Bytes = bytes });
        return digest;
    }

    private async Task AddContents(DraftEdit edit, CancellationToken cancellationToken)
    {
        var byDigest = edit.Files.Values.OfType<byte[]>().DistinctBy(DraftEdit.DigestOf).ToDictionary(DraftEdit.DigestOf);
        var known = await store.StoredContents.Where(content => byDigest.Keys.Contains(content.Digest)).Select(content => content.Digest).ToListAsync(cancellationToken);
        foreach (var (digest, bytes) in byDigest.ExceptBy(known, each => each.Key))
            store.StoredContents.Add(new StoredContent { Digest = digest, Bytes = bytes });
    }
}
