using System.Text.Json;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Writing;

/// <summary>Keeps what is typed and not saved, so that it outlives the browser: one for each draft and account.</summary>
internal sealed class Autosaves(DeskStore store, TimeProvider time)
{
    public Task<DraftAutosave?> Find(int draft, string account, CancellationToken cancellationToken) =>
        store.DraftAutosaves.AsNoTracking().FirstOrDefaultAsync(each => each.DraftId == draft && each.AccountId == account, cancellationToken);

    public Task Keep(int draft, string account, int seen, PageForm form, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            var (text, now) = (JsonSerializer.Serialize(form), time.GetUtcNow());
            if (await store.DraftAutosaves.FirstOrDefaultAsync(each => each.DraftId == draft && each.AccountId == account, cancellationToken) is { } kept)
                (kept.Seen, kept.Form, kept.At) = (seen, text, now);
            else
                store.DraftAutosaves.Add(new DraftAutosave { DraftId = draft, AccountId = account, Seen = seen, Form = text, At = now });
            return await store.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);

    public Task Drop(int draft, string account, CancellationToken cancellationToken) => store.Change(
        () => store.DraftAutosaves.Where(each => each.DraftId == draft && each.AccountId == account).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    public static PageForm Read(DraftAutosave autosave) => JsonSerializer.Deserialize<PageForm>(autosave.Form)!;
}
