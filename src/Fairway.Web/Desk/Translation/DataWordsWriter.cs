using System.Collections.Immutable;
using Fairway.Content.Translating;
using Fairway.Sites;
using Fairway.Statistics.Versions;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Desk.Translation;

/// <summary>Begins drafts of the words of datasets and saves them.</summary>
internal sealed class DataWordsWriter(DraftRegister register, DataWordsReader reader, IOptions<DeskOptions> options)
{
    /// <summary>A draft of what is published, or of a dataset without words; or the one that is open.</summary>
    public async Task<DraftChange> Open(Site site, DraftSubject subject, Person who, CancellationToken cancellationToken)
    {
        if (site.Release.Number == 0)
            return DraftChange.Refused(DraftFault.NoStore);
        if (!site.Content.Datasets.TryGetValue(subject.Dataset, out var dataset))
            return DraftChange.Refused(DraftFault.NoDraft);
        var (language, number) = (subject.Language!.Value, site.Release.Number);
        var text = reader.At(site, dataset.Id, language, number, cancellationToken)
            ?? DatasetWords.Write(reader.Units(site, dataset, null, cancellationToken), options.Value.PublishesAs, null);
        var edit = TranslationWriter.NewEdit(site, subject, dataset.TextIn(site.Languages.Source.Tag).Title).With(DatasetWords.PathOf(dataset.Id, language), text);
        return await register.Open(subject, number, edit, who, cancellationToken);
    }

    /// <param name="site">The served one.</param>
    /// <param name="id">Of the draft.</param>
    /// <param name="seen">The revision that the form was filled from.</param>
    /// <param name="release">Up to which what was published is in what was typed.</param>
    /// <param name="typed">Words by unit; a unit that is not in it is as it was seen.</param>
    /// <param name="isNamed">Whether whoever saves is named as the translator.</param>
    /// <param name="who">Who saves.</param>
    /// <param name="cancellationToken">Nothing is saved when it stops.</param>
    public async Task<DataWordsSaved> Save(
        Site site, int id, int seen, int release, ImmutableDictionary<string, string> typed, bool isNamed, Person who, CancellationToken cancellationToken)
    {
        if (await reader.Read(site, id, seen, cancellationToken) is not { } before || await reader.Read(site, id, null, cancellationToken) is not { } now)
            return new(DraftFault.NoDraft);
        var ids = now.File.Units.Select(unit => unit.Id).ToImmutableArray();
        var (own, clashes) = UnitWords.Merge(ids, before.Words, Typed(before.Words, typed), now.Words);
        var published = Published(site.Release.Number);
        var (words, others) = UnitWords.Merge(ids, Published(release), own, published);
        var bench = now with { Words = words };
        if (words.Any(unit => DatasetWords.VersionOf(unit.Key) is not null && unit.Value.Length > DatasetVersion.MaxNote))
            return new(DraftFault.TooLarge) { Bench = bench };
        if (!clashes.IsEmpty || !others.IsEmpty)
        {
            var theirs = clashes.Select(unit => KeyValuePair.Create(unit, now.Words.GetValueOrDefault(unit, ""))).Concat(others.Select(unit => KeyValuePair.Create(unit, published.GetValueOrDefault(unit, ""))));
            return new(DraftFault.Overtaken) { Bench = bench, Theirs = theirs.DistinctBy(unit => unit.Key).ToImmutableDictionary(StringComparer.Ordinal) };
        }

        var change = await register.Save(id, now.Revision.Number, site.Release.Number, now.Edit.With(now.Path, Text(now, words, isNamed ? who.Name : null)), who, cancellationToken);
        return new(change.Fault) { Bench = change.IsDone ? null : bench };

        ImmutableDictionary<string, string> Published(int number) =>
            DataWordsBench.WordsOf(reader.Units(site, now.Dataset, reader.At(site, now.Subject.Dataset, now.Language.Tag, number, cancellationToken), cancellationToken));
    }

    /// <summary>What a form has on top of what it was made for.</summary>
    private static ImmutableDictionary<string, string> Typed(ImmutableDictionary<string, string> seen, ImmutableDictionary<string, string> typed)
    {
        var words = seen.ToBuilder();
        foreach (var (unit, text) in typed)
        {
            if (UnitWords.Of(text) is { } kept)
                words[unit] = kept;
            else
                words.Remove(unit);
        }

        return words.ToImmutable();
    }

    /// <summary>What says the same as before keeps every byte, and where notes alone are new, all else does.</summary>
    private string Text(DataWordsBench now, ImmutableDictionary<string, string> words, string? name)
    {
        var changed = now.File.Units.Where(unit => words.GetValueOrDefault(unit.Id) != unit.Target).ToList();
        if (changed.Count == 0)
            return now.Text;
        if (changed.TrueForAll(unit => DatasetWords.VersionOf(unit.Id) is not null))
        {
            var notes = words.Where(unit => DatasetWords.VersionOf(unit.Key) is not null).ToDictionary(unit => DatasetWords.VersionOf(unit.Key)!.Value, unit => unit.Value);
            return DatasetWords.WithNotes(now.Text, notes);
        }

        var file = now.File with { Units = [.. now.File.Units.Select(unit => unit with { Target = words.GetValueOrDefault(unit.Id) })] };
        return DatasetWords.Write(file, name is null or Fairway.Content.Translation.Machine ? options.Value.PublishesAs : name, now.Text);
    }
}
