using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Fairway.Input;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Statistics.Intake;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Data;

/// <summary>Makes a draft of a publisher's file: what <c>fairway data add</c> would write, on the release that is served.</summary>
internal sealed class DataUploads(DeskStore store, DraftStore drafts, DraftRegister register, Lazy<ReleaseStore> releases)
{
    /// <summary>A file may unpack to a thousand times its size: one is read at a time.</summary>
    private static readonly SemaphoreSlim Reading = new(1);

    public Task<DataUpload?> Find(int draft, int revision, CancellationToken cancellationToken) =>
        store.DataUploads.AsNoTracking().FirstOrDefaultAsync(upload => upload.DraftId == draft && upload.Revision == revision, cancellationToken);

    /// <summary>A new draft, or a new revision of the one that is open. Nothing is kept of a file that is refused.</summary>
    /// <param name="served">The site that the request took.</param>
    /// <param name="dataset">Whose data they are to be.</param>
    /// <param name="name">Of the file.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="form">What was said of it.</param>
    /// <param name="who">Brings it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<UploadAnswer> Take(Site served, Dataset dataset, string name, byte[] bytes, UploadForm form, Person who, CancellationToken cancellationToken)
    {
        if (served.Release.Number < 1)
            return new UploadAnswer(DraftFault.NoStore.Key());
        if (!form.TryRead(out var options, out var fault))
            return new UploadAnswer(fault);

        var faults = new FaultList();
        var update = await Prepare(served, dataset.Id, bytes, name, options, faults, cancellationToken);
        ImmutableArray<Fault> found = [.. faults.ToSorted().Take(DataLimits.MaxFaults)];
        if (update is not { IsNew: true })
            return new UploadAnswer(update is null ? "data-fault.file" : "data-fault.same") { Faults = found };

        var upload = new Kept(name.Length > DataLimits.MaxName ? name[..DataLimits.MaxName] : name, bytes, options, JsonSerializer.Serialize(found));
        var change = await store.Change(() => Save(served, dataset, update, upload, form.Seen, who, cancellationToken), cancellationToken);
        return new UploadAnswer(change.Fault?.Key(), change.Draft) { Faults = found };
    }

    /// <summary>Reads the file of the newest revision once more, against what is served now.</summary>
    /// <param name="draft">Of a dataset.</param>
    /// <param name="seen">The revision that whoever asks has seen.</param>
    public async Task<UploadAnswer> Again(Site served, Dataset dataset, Draft draft, int seen, Person who, CancellationToken cancellationToken)
    {
        if (await Find(draft.Id, draft.Revision, cancellationToken) is not { } upload)
            return new UploadAnswer("data-fault.no-upload", draft);
        var note = (await drafts.NewestRevision(draft, cancellationToken)).Note;
        var bytes = (await store.StoredContents.AsNoTracking().FirstAsync(content => content.Digest == upload.Content, cancellationToken)).Bytes;
        return await Take(served, dataset, upload.Name, bytes, UploadForm.Of(upload, note, seen), who, cancellationToken);
    }

    /// <summary>Whether what the revision changes was published in another form since the release that it was made from.</summary>
    public bool HasMovedOn(Site served, DraftRevision revision, CancellationToken cancellationToken) =>
        revision.Base != served.Release.Number
        && (releases.Value.Log.Find(revision.Base) is not { } from
            || releases.Value.Changes(from, served.Release, cancellationToken).Any(change => revision.Files.Exists(file => file.Path == change.Path)));

    private async Task<DatasetUpdate?> Prepare(Site served, DatasetId dataset, byte[] bytes, string name, UpdateOptions options, FaultList faults, CancellationToken cancellationToken)
    {
        await Reading.WaitAsync(cancellationToken);
        try
        {
            return DatasetUpdate.Prepare(releases.Value.Open(served.Release), dataset.Value, bytes, name, options, faults, cancellationToken);
        }
        finally
        {
            Reading.Release();
        }
    }

    private async Task<DraftChange> Save(Site served, Dataset dataset, DatasetUpdate update, Kept kept, int seen, Person who, CancellationToken cancellationToken)
    {
        var subject = DraftSubject.OfDataset(dataset.Id);
        var edit = new DraftEdit(TitleOf(served, dataset, update), kept.Options.Note!) { Files = update.Files().ToImmutableSortedDictionary(file => file.Path, file => (byte[]?)file.Bytes, StringComparer.Ordinal) };
        var open = await drafts.FindOpen(subject, cancellationToken);
        var change = open is null
            ? await register.Open(subject, served.Release.Number, edit, who, cancellationToken)
            : await register.Save(open.Id, seen, served.Release.Number, edit, who, cancellationToken);
        if (change is { IsDone: true, Draft: { } draft } && await Find(draft.Id, draft.Revision, cancellationToken) is null)
            await Keep(draft, kept, cancellationToken);
        return change;
    }

    private async Task Keep(Draft draft, Kept kept, CancellationToken cancellationToken)
    {
        var digest = DraftEdit.DigestOf(kept.Bytes);
        if (!await store.StoredContents.AnyAsync(content => content.Digest == digest, cancellationToken))
            store.StoredContents.Add(new StoredContent { Digest = digest, Bytes = kept.Bytes });
        store.DataUploads.Add(new DataUpload
        {
            DraftId = draft.Id,
            Revision = draft.Revision,
            Name = kept.Name,
            Content = digest,
            Kind = kept.Options.Kind,
            Published = kept.Options.Published,
            DataTo = kept.Options.DataTo,
            Warnings = kept.Warnings,
        });
        await store.SaveChangesAsync(cancellationToken);
    }

    private static string TitleOf(Site served, Dataset dataset, DatasetUpdate update)
    {
        var source = served.Languages.Source.Tag;
        var title = string.Create(CultureInfo.InvariantCulture, $"{dataset.TextIn(source).Title}: {served.Messages(source).Format("data.version", ("number", update.Version.Number))}");
        return title.Length > DraftLimits.MaxTitle ? title[..DraftLimits.MaxTitle] : title;
    }

    /// <summary>What is to be kept of a file beside the draft that was made of it.</summary>
    private sealed record Kept(string Name, byte[] Bytes, UpdateOptions Options, string Warnings);
}
