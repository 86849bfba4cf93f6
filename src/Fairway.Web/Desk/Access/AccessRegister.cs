using System.Globalization;
using Fairway.Languages;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Access;

/// <summary>Who outside may read what is not published: links, made and revoked by publishers, and every use of one.</summary>
internal sealed class AccessRegister(DeskStore store, DraftStore drafts, ActivityLog activity, TimeProvider time)
{
    /// <summary>Of a draft, newest first.</summary>
    public Task<List<AccessLink>> Links(int draft, CancellationToken cancellationToken) =>
        store.AccessLinks.AsNoTracking().Where(link => link.DraftId == draft).OrderByDescending(link => link.Id).ToListAsync(cancellationToken);

    /// <summary>Of a draft's links, newest first.</summary>
    public Task<List<AccessUse>> Uses(int draft, CancellationToken cancellationToken) => store.AccessUses.AsNoTracking()
        .Where(use => store.AccessLinks.Any(link => link.Id == use.LinkId && link.DraftId == draft))
        .OrderByDescending(use => use.Id).Take(AccessLimits.UsesShown).ToListAsync(cancellationToken);

    /// <param name="offered">Whether the site has that language.</param>
    public Task<AccessChange> Add(int id, AccessRequest request, Func<LanguageTag, bool> offered, Person who, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            if (await drafts.Find(id, cancellationToken) is not { } draft)
                return new AccessChange(AccessFault.NoDraft);
            await store.Entry(draft).ReloadAsync(cancellationToken);
            var (name, organisation) = (request.Name?.Trim() ?? "", request.Organisation?.Trim() ?? "");
            if (!IsShown(draft))
                return new AccessChange(AccessFault.NotApproved);
            if (!IsName(name) || !IsName(organisation))
                return new AccessChange(AccessFault.BadName);
            if (!LanguageTag.TryParse(request.Language, out var language) || !offered(language) || (DraftSubject.Parse(draft.Subject).Language ?? language) != language)
                return new AccessChange(AccessFault.BadLanguage);
            if (!int.TryParse(request.Hours, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) || hours is < 1 or > AccessLimits.MaxHours)
                return new AccessChange(AccessFault.BadHours);
            var now = time.GetUtcNow();
            if ((await Links(id, cancellationToken)).Count(link => link.IsOpenAt(now)) >= AccessLimits.MaxOpen)
                return new AccessChange(AccessFault.TooMany);

            var token = AccessLink.NewToken();
            var link = new AccessLink
            {
                DraftId = id,
                Digest = AccessLink.DigestOf(token)!,
                Language = language.Value,
                Name = name,
                Organisation = organisation,
                WithData = request.WithData && DraftSubject.Parse(draft.Subject).Kind == DraftKind.Dataset,
                ExpiresAt = now.AddHours(hours),
                MadeBy = who.Id,
                MadeAt = now,
            };
            store.AccessLinks.Add(link);
            await store.SaveChangesAsync(cancellationToken);
            // Neither the name nor the organisation: what was done stays written for ever.
            await activity.Write(who.Actor, "access.given", DraftRegister.Subject(draft), $"link {link.Id}, {language}, {hours} h", cancellationToken);
            return new AccessChange(null, token);
        },
        cancellationToken);

    public Task<AccessFault?> Revoke(int id, int linkId, Person who, CancellationToken cancellationToken) => store.Change<AccessFault?>(
        async () =>
        {
            if (await store.AccessLinks.FirstOrDefaultAsync(link => link.Id == linkId && link.DraftId == id, cancellationToken) is not { } link)
                return AccessFault.NoLink;
            if (link.RevokedAt is not null)
                return null;
            link.RevokedAt = time.GetUtcNow();
            await store.SaveChangesAsync(cancellationToken);
            await activity.Write(who.Actor, "access.revoked", $"draft {id}", $"link {link.Id}", cancellationToken);
            return null;
        },
        cancellationToken);

    /// <summary>The link of a token with its draft; null where it is unknown, revoked or expired, or its draft is neither approved nor published.</summary>
    public async Task<(AccessLink Link, Draft Draft)?> Open(string? token, CancellationToken cancellationToken)
    {
        if (AccessLink.DigestOf(token) is not { } digest
            || await store.AccessLinks.AsNoTracking().FirstOrDefaultAsync(link => link.Digest == digest, cancellationToken) is not { } link
            || !link.IsOpenAt(time.GetUtcNow()))
        {
            return null;
        }

        var draft = await store.Drafts.AsNoTracking().FirstAsync(draft => draft.Id == link.DraftId, cancellationToken);
        return IsShown(draft) || draft.State == DraftState.Published ? (link, draft) : null;
    }

    public Task Note(AccessLink link, bool ofData, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            store.AccessUses.Add(new AccessUse { LinkId = link.Id, At = time.GetUtcNow(), OfData = ofData });
            return await store.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);

    /// <summary>Whether others may see it: what is written on it now is what was approved.</summary>
    public static bool IsShown(Draft draft) => draft.State is DraftState.Approved or DraftState.Scheduled;

    private static bool IsName(string text) => text.Length is > 0 and <= AccessLimits.MaxName && !text.Any(char.IsControl);
}
