using Fairway.Input;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Store;
using Fairway.Web.Reading.Feedback;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Care.Feedback;

/// <summary>Readers' messages as the desk works on them.</summary>
internal sealed class FeedbackRegister(DeskStore store, ActivityLog activity, TimeProvider time)
{
    /// <summary>By page, the newest first in each; of those that are settled, the newest first.</summary>
    public IQueryable<FeedbackEntry> Entries(bool settled) => settled
        ? store.Feedback.AsNoTracking().Where(entry => entry.SettledOn != null).OrderByDescending(entry => entry.SettledOn).ThenByDescending(entry => entry.Id)
        : store.Feedback.AsNoTracking().Where(entry => entry.SettledOn == null).OrderBy(entry => entry.Page).ThenByDescending(entry => entry.Id);

    public Task<int> Open(CancellationToken cancellationToken) => store.Feedback.CountAsync(entry => entry.SettledOn == null, cancellationToken);

    /// <param name="id">Of the message.</param>
    /// <param name="remark">What was done about it; null or empty for nothing.</param>
    /// <param name="who">Anybody who works here.</param>
    /// <param name="cancellationToken">Nothing is written when it stops.</param>
    /// <returns>The key of why not; null where it is settled.</returns>
    public Task<string?> Settle(int id, string? remark, Person who, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            var words = FeedbackText.Clean(remark);
            if (words.Length > FeedbackEntry.MaxRemarkLength)
                return "feedback-fault.long-remark";
            if (await store.Feedback.FirstOrDefaultAsync(entry => entry.Id == id, cancellationToken) is not { } entry)
                return "feedback-fault.missing";
            // It may have been read before this transaction had its turn.
            await store.Entry(entry).ReloadAsync(cancellationToken);
            if (entry.SettledOn is not null)
                return "feedback-fault.settled";
            (entry.SettledBy, entry.SettledOn, entry.Remark) = (who.Id, LondonTime.Today(time), words);
            await store.SaveChangesAsync(cancellationToken);
            await activity.Write(who.Actor, "feedback.settled", FormattableString.Invariant($"feedback {id}"), entry.Page, cancellationToken);
            return null;
        },
        cancellationToken);
}
