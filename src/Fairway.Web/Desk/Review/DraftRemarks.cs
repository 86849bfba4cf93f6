using Fairway.Content;
using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Review;

/// <summary>What people say to each other about a draft. Everybody who may work may say something; whoever writes or reviews it settles it.</summary>
internal sealed class DraftRemarks(DeskStore store, DraftStore drafts, EmergencyReviews emergencies, ActivityLog activity, TimeProvider time)
{
    /// <summary>Of one draft, with their answers.</summary>
    public const int Most = 500;

    /// <summary>In the order in which they were said.</summary>
    public Task<List<DraftRemark>> Of(int id, CancellationToken cancellationToken) =>
        store.DraftRemarks.AsNoTracking().Where(remark => remark.DraftId == id).OrderBy(remark => remark.Id).ToListAsync(cancellationToken);

    /// <summary>How many are open, by draft; none where it is zero.</summary>
    public Task<Dictionary<int, int>> Open(IReadOnlyCollection<int> ids, CancellationToken cancellationToken) => store.DraftRemarks.AsNoTracking()
        .Where(remark => ids.Contains(remark.DraftId) && remark.Answers == null && remark.SettledBy == null)
        .GroupBy(remark => remark.DraftId)
        .ToDictionaryAsync(of => of.Key, of => of.Count(), cancellationToken);

    /// <param name="id">Of the draft.</param>
    /// <param name="seen">The revision that it is about; a newer one does not refuse it.</param>
    /// <param name="path">A file that this revision changes; empty for the whole draft.</param>
    /// <param name="quoted">The words that it is about; may be empty.</param>
    /// <param name="text">What is said.</param>
    /// <param name="who">Who says it.</param>
    /// <param name="cancellationToken">Nothing is written when it stops.</param>
    public Task<DraftChange> Add(int id, int seen, string path, string quoted, string text, Person who, CancellationToken cancellationToken) => On(
        id,
        async (draft, all) =>
        {
            if (await drafts.Revision(id, seen, cancellationToken) is not { } revision)
                return DraftFault.Overtaken;
            if (path.Length > 0 && path != RedirectsFile.Path && !revision.Files.Exists(file => file.Path == path))
                return DraftFault.NoSuchFile;
            return DraftWords.TryReason(quoted, out var quote) ? await Write(draft, seen, path, quote, text, null, "draft.remarked", who, cancellationToken) : DraftFault.BadWords;
        },
        cancellationToken);

    public Task<DraftChange> Answer(int id, int remark, string text, Person who, CancellationToken cancellationToken) => On(
        id,
        async (draft, all) => FaultOf(all, remark, out var open) ?? await Write(draft, open.Revision, open.Path, "", text, open.Id, "draft.remark-answered", who, cancellationToken),
        cancellationToken);

    public Task<DraftChange> Settle(int id, int remark, Person who, CancellationToken cancellationToken) => On(
        id,
        async (draft, all) =>
        {
            if (!who.Is(Role.Reviewer) && !who.MayWrite(DraftSubject.Parse(draft.Subject)))
                return DraftFault.NotAllowed;
            if (FaultOf(all, remark, out var open) is { } fault)
                return fault;
            (open.SettledBy, open.SettledAt) = (who.Id, time.GetUtcNow());
            await store.SaveChangesAsync(cancellationToken);
            await activity.Write(who.Actor, "draft.remark-settled", DraftRegister.Subject(draft), $"remark {open.Id}", cancellationToken);
            return null;
        },
        cancellationToken);

    /// <summary>Of the remark that is answered or settled: it is there, and open.</summary>
    private static DraftFault? FaultOf(List<DraftRemark> all, int id, out DraftRemark open)
    {
        open = all.Find(remark => remark.Id == id && remark.Answers is null)!;
        return open is null ? DraftFault.NoRemark : open.SettledBy is not null ? DraftFault.WrongState : null;
    }

    private Task<DraftChange> On(int id, Func<Draft, List<DraftRemark>, Task<DraftFault?>> step, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            if (await drafts.Find(id, cancellationToken) is not { } draft)
                return DraftChange.Refused(DraftFault.NoDraft);
            // What is out is talked about until somebody has looked at it.
            if (!draft.State.IsOpen() && !(await emergencies.Waiting(cancellationToken)).ContainsKey(id))
                return DraftChange.Refused(DraftFault.NotChangeable, draft);
            var all = await store.DraftRemarks.Where(remark => remark.DraftId == id).ToListAsync(cancellationToken);
            return await step(draft, all) is { } fault ? DraftChange.Refused(fault, draft) : DraftChange.Done(draft);
        },
        cancellationToken);

    private async Task<DraftFault?> Write(Draft draft, int revision, string path, string quoted, string text, int? answers, string act, Person who, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text) || !DraftWords.TryReason(text, out var words))
            return DraftFault.BadWords;
        if (await store.DraftRemarks.CountAsync(remark => remark.DraftId == draft.Id, cancellationToken) >= Most)
            return DraftFault.TooManyRemarks;
        var remark = new DraftRemark { DraftId = draft.Id, Revision = revision, Path = path, Quoted = quoted, Text = words, By = who.Id, At = time.GetUtcNow(), Answers = answers };
        store.DraftRemarks.Add(remark);
        await store.SaveChangesAsync(cancellationToken);
        await activity.Write(who.Actor, act, DraftRegister.Subject(draft), $"remark {remark.Id}", cancellationToken);
        return null;
    }
}
