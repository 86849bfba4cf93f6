using System.Text;
using Fairway.Content.Translating;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Translation;

/// <summary>Opens the words of a dataset beside their source.</summary>
internal sealed class DataWordsReader(DraftStore drafts, ComingData comingData, Lazy<ReleaseStore> releases)
{
    /// <summary>Null where the draft is of something else, or its dataset or language is gone.</summary>
    /// <param name="site">The served one; of a folder, which has no releases, there is nothing.</param>
    /// <param name="id">Of the draft.</param>
    /// <param name="number">Of the revision; null for the newest.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<DataWordsBench?> Read(Site site, int id, int? number, CancellationToken cancellationToken)
    {
        if (await drafts.Find(id, cancellationToken) is not { } draft || DraftSubject.Parse(draft.Subject) is not { Kind: DraftKind.DataTranslation } subject
            || !site.Content.Datasets.TryGetValue(subject.Dataset, out var published) || !site.Languages.TryGet(subject.Language!.Value, out var language)
            || await drafts.Revision(id, number ?? draft.Revision, cancellationToken) is not { } revision)
            return null;
        var edit = await drafts.Edit(revision, cancellationToken);
        if (site.Release.Number == 0 || edit.Text(DatasetWords.PathOf(subject.Dataset, language.Tag)) is not { } text)
            return null;
        var (with, coming) = (await comingData.Of(site, cancellationToken)).GetValueOrDefault(subject.Dataset);
        var dataset = coming ?? published;
        var file = Units(site, dataset, text, cancellationToken);
        return new DataWordsBench
        {
            Draft = draft,
            Revision = revision,
            Edit = edit,
            Subject = subject,
            Language = language,
            Dataset = dataset,
            ComesWith = with,
            Text = text,
            File = file,
            Words = DataWordsBench.WordsOf(file),
        };
    }

    /// <summary>The words of a dataset, with those that a translation has.</summary>
    /// <param name="site">The served one, of a release.</param>
    /// <param name="dataset">As it is published, or as it will be.</param>
    /// <param name="translation">Its file; null for none.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public TranslationFile Units(Site site, Dataset dataset, string? translation, CancellationToken cancellationToken) =>
        DatasetWords.Of(dataset, At(site, dataset.Id, site.Languages.Source.Tag, site.Release.Number, cancellationToken)!, translation);

    /// <summary>What is published of a dataset's words in a language at a release; null for nothing.</summary>
    public string? At(Site site, DatasetId dataset, LanguageTag language, int release, CancellationToken cancellationToken)
    {
        var path = DatasetWords.PathOf(dataset, language);
        return site.Log.Find(release) is { } found && releases.Value.Open(found) is var tree && tree.Has(path) ? Encoding.UTF8.GetString(tree.Read(path, cancellationToken)) : null;
    }
}
