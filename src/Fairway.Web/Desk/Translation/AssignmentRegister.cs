using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Translation;

/// <summary>Who translates what: translators take pages and give them back, publishers and administrators assign them.</summary>
internal sealed class AssignmentRegister(DeskStore store, ActivityLog activity, TimeProvider time)
{
    /// <summary>Subject and account of each.</summary>
    public Task<Dictionary<string, string>> All(CancellationToken cancellationToken) =>
        store.Assignments.AsNoTracking().ToDictionaryAsync(assignment => assignment.Subject, assignment => assignment.Account, cancellationToken);

    /// <summary>Who may be given a page: id and name, in the order of names.</summary>
    public async Task<ImmutableArray<(string Id, string Name)>> Translators(LanguageTag language, CancellationToken cancellationToken)
    {
        var accounts = await store.Users.AsNoTracking()
            .Where(account => account.DisabledAt == null && account.Grants.Any(grant => grant.Role == Role.Translator && grant.Language == language.Value))
            .ToListAsync(cancellationToken);
        return [.. accounts.OrderBy(account => account.Name, StringComparer.Ordinal).Select(account => (account.Id, account.Name))];
    }

    /// <param name="subject">A translation.</param>
    /// <param name="account">Who is to translate it; empty for nobody.</param>
    /// <param name="who">For a translator, only themselves and what nobody else has.</param>
    public Task<DraftFault?> Assign(DraftSubject subject, string? account, Person who, CancellationToken cancellationToken) => store.Change<DraftFault?>(
        async () =>
        {
            var text = subject.ToString();
            var now = await store.Assignments.FirstOrDefaultAsync(assignment => assignment.Subject == text, cancellationToken);
            var isLead = who.Is(Role.Publisher) || who.Is(Role.Administrator);
            var isOwn = (string.IsNullOrEmpty(account) || account == who.Id) && (now is null || now.Account == who.Id);
            if (!isLead && !isOwn)
                return DraftFault.NotAllowed;
            if (!string.IsNullOrEmpty(account) && (await Translators(subject.Language!.Value, cancellationToken)).All(translator => translator.Id != account))
                return DraftFault.NotAllowed;
            if ((now?.Account ?? "") == (account ?? ""))
                return null;

            if (string.IsNullOrEmpty(account))
                store.Assignments.Remove(now!);
            else if (now is null)
                store.Assignments.Add(new Assignment { Subject = text, Account = account, By = who.Id, At = time.GetUtcNow() });
            else
                (now.Account, now.By, now.At) = (account, who.Id, time.GetUtcNow());
            await store.SaveChangesAsync(cancellationToken);
            await activity.Write(who.Actor, string.IsNullOrEmpty(account) ? "translation.unassigned" : "translation.assigned", Subject(text), account ?? "", cancellationToken);
            return null;
        },
        cancellationToken);

    /// <summary>What the activity calls it: it has less room than a subject may take.</summary>
    private static string Subject(string text) => text.Length > 100 ? text[..100] : text;
}
