using Fairway.Sites;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Translation;

/// <summary>Sends drafts to review; a translation of which nothing lacks its words.</summary>
internal sealed class TranslationSubmission(DraftRegister register, TranslationReader translations, DataWordsReader dataWords)
{
    /// <param name="site">The served one.</param>
    /// <param name="id">Of a draft of any kind.</param>
    /// <param name="seen">The revision that was seen.</param>
    /// <param name="who">Somebody who may write it.</param>
    /// <param name="cancellationToken">Stops it before anything is done.</param>
    public async Task<DraftChange> Submit(Site site, int id, int seen, Person who, CancellationToken cancellationToken) =>
        await Unfinished(site, id, cancellationToken) is { } draft && DraftRules.FaultOf(DraftStep.Submit, draft, who) is null && draft.Revision == seen
            ? DraftChange.Refused(DraftFault.Unfinished, draft)
            : await register.Submit(id, seen, who, cancellationToken);

    /// <summary>The draft, where it is a translation that lacks words.</summary>
    private async Task<Draft?> Unfinished(Site site, int id, CancellationToken cancellationToken)
    {
        if (await translations.Read(site, id, null, null, cancellationToken) is { } page)
            return page.Missing.IsEmpty ? null : page.Draft;
        return await dataWords.Read(site, id, null, cancellationToken) is { LacksWords: true } data ? data.Draft : null;
    }
}
