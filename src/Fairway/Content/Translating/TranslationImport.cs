using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Fairway.Content.Calendar;
using Fairway.Content.Reading;
using Fairway.Input;
using Fairway.Languages;

namespace Fairway.Content.Translating;

/// <summary>Makes files of a content tree from what translators sent back.</summary>
/// <param name="tree">What it goes into; it was accepted by the check.</param>
/// <param name="content">The same, parsed.</param>
/// <param name="language">Of the translation.</param>
/// <param name="by">Who translated.</param>
/// <param name="day">On which it was made.</param>
public sealed partial class TranslationImport(FileTree tree, ContentTree content, LanguageTag language, string by, DateOnly day)
{
    /// <summary>What changes in the tree, by path. A file of which something is not translated yet is a fault; one that says what it says already is left alone.</summary>
    /// <param name="files">From <see cref="Xliff.Read"/>.</param>
    /// <param name="name">Of the XLIFF file, for faults.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <param name="cancellationToken">Stops it between files.</param>
    public ImmutableSortedDictionary<string, byte[]?> Edits(IEnumerable<TranslationFile> files, string name, FaultList faults, CancellationToken cancellationToken)
    {
        var edits = ImmutableSortedDictionary.CreateBuilder<string, byte[]?>(StringComparer.Ordinal);
        var now = new TranslationExport(tree, content, language).All(cancellationToken).ToDictionary(file => file.Original);
        foreach (var file in files)
        {
            var needed = file.Units.Where(unit => TranslationNames.EditionOf(unit.Id) is null).ToList();
            var missing = needed.Where(unit => unit.Target is null).ToList();
            if (missing.Count == needed.Count)
                continue;
            if (missing is [var first, ..])
            {
                faults.Error(name, 1, 1, "not-translated", FormattableString.Invariant(
                    $"'{file.Original}' has {missing.Count} of {needed.Count} units without a translation; the first is '{first.Id}': {Suggestion.Clip(first.Source)}. Translate them, or take the file out."));
                continue;
            }

            if (PathOf(file.Original) is not { } path)
            {
                faults.Error(name, 1, 1, "unknown-file", $"'{Suggestion.Clip(file.Original)}' is no page, term, dataset, entry of the calendar or interface of the content. Keep 'original' as it was exported.");
                continue;
            }

            now.TryGetValue(file.Original, out var current);
            // A page is of an edition and may be built as it was then; what has no editions is built as it is now, and as nobody else says.
            if (!file.IsPage && file.Skeleton != current?.Skeleton)
            {
                faults.Error(name, 1, 1, "unlike-source", $"'{Suggestion.Clip(file.Original)}' is not built as its source is now. Export it again, and keep its 'internal-file'.");
                continue;
            }

            if (current is null || !IsSaid(file, current))
                Put(file, path);
        }

        return edits.ToImmutable();

        void Put(TranslationFile file, string path)
        {
            // Of the calendar, several entries may be in it.
            var words = path == CalendarFile.Path ? Announced(file, edits.GetValueOrDefault(path) ?? tree.Read(path, cancellationToken), faults) : Words(file, path, cancellationToken);
            if (words is not null)
                edits[path] = Encoding.UTF8.GetBytes(words);
        }
    }

    // No path comes from outside: what the file names must be the name of something.
    private string? PathOf(string original) => original.Split('/') switch
    {
        ["pages", var section, var slug] when PageId.TryCreate(section, slug, out var id) => $"pages/{id}/{language}.md",
        ["terms", var id] when Slug.IsValid(id) && tree.Files.Any(file => file.Path == $"terms/{id}.yaml") => $"terms/{id}.yaml",
        ["datasets", var id] when Slug.IsValid(id) => $"datasets/{id}/{language}.yaml",
        [TranslationExport.Calendar, var id] when content.Calendar.Any(entry => entry.Id == id) => CalendarFile.Path,
        [TranslationExport.Interface] => $"{TranslationExport.Interface}/{language}.json",
        _ => null,
    };

    /// <summary>Words that nobody changed stay of the edition that they were made from, whatever edition went out with them.</summary>
    private static bool IsSaid(TranslationFile file, TranslationFile current) =>
        file.Units.Where(unit => unit.Target is not null).Select(unit => (unit.Id, unit.Target))
            .SequenceEqual(current.Units.Where(unit => unit.Target is not null).Select(unit => (unit.Id, unit.Target)));

    private string Words(TranslationFile file, string path, CancellationToken cancellationToken) => file.Original.Split('/')[0] switch
    {
        "pages" => Page(file),
        "terms" => Term(file, Encoding.UTF8.GetString(tree.Read(path, cancellationToken)).ReplaceLineEndings("\n")),
        "datasets" => Dataset(file, path, cancellationToken),
        _ => Messages(file),
    };

    private string Page(TranslationFile file)
    {
        var words = file.Units.ToDictionary(unit => unit.Id, unit => unit.Target);
        var notes = file.Units.Where(unit => unit.Target is not null && TranslationNames.EditionOf(unit.Id) is not null)
            .ToImmutableSortedDictionary(unit => TranslationNames.EditionOf(unit.Id)!.Value, unit => unit.Target!);
        return new PageWords(words[TranslationNames.Title], words[TranslationNames.Summary], file.Edition, notes, Filled(file, (_, target) => target))
        {
            By = by,
            Made = day,
            Withdrawn = Withdrawn(PageId.Parse(file.Original["pages/".Length..]), words.GetValueOrDefault(TranslationNames.Reason)),
        }.Write();
    }

    /// <summary>With the reason that was translated or, where the file went out before the page was withdrawn, the one that there is.</summary>
    private PageWithdrawal? Withdrawn(PageId id, string? reason) =>
        content.Pages.GetValueOrDefault(id) is { Withdrawn: { } withdrawn } page
        && (reason ?? (page.WithdrawalReasonFor(language) is var (known, found) && found == language ? known : null)) is { } words ? withdrawn with { Reason = words } : null;

    private string Term(TranslationFile file, string before)
    {
        var blocks = Blocks().Split(before).Where(block => block.Length > 0).Select(block => block.EndsWith('\n') ? block : block + "\n").ToList();
        var at = blocks.FindIndex(block => block.StartsWith(language.Value + ":", StringComparison.Ordinal));
        var words = $"{language}:\n{Filled(file, YamlUnits.Value)}{Made()}";
        if (at >= 0)
            blocks[at] = words;
        else
            blocks.Add(words);
        return string.Concat(blocks);
    }

    private string Dataset(TranslationFile file, string path, CancellationToken cancellationToken) =>
        DatasetWords.Write(file, by, tree.Files.Any(known => known.Path == path) ? Encoding.UTF8.GetString(tree.Read(path, cancellationToken)) : null);

    /// <summary>Null where the words are none that the calendar may hold; a fault says why.</summary>
    private string? Announced(TranslationFile file, byte[] before, FaultList faults)
    {
        var words = file.Units.ToDictionary(unit => unit.Id, unit => unit.Target);
        if (CalendarFile.Parse(Encoding.UTF8.GetString(before), content.Settings, faults) is not { } calendar)
            return null;
        var entry = calendar.Entries.Single(entry => entry.Id == file.Original.Split('/')[1]);
        var text = new CalendarText(words[TranslationNames.Title]!, words.GetValueOrDefault(TranslationNames.Reason), new Translation(TranslationReader.OnlyEdition, by, day, null, null));
        return calendar.With(entry with { Texts = entry.Texts.SetItem(language, text) }, faults)?.Text;
    }

    private static string Messages(TranslationFile file)
    {
        var messages = new JsonObject(file.Units.OrderBy(unit => unit.Id, StringComparer.Ordinal).Select(unit => KeyValuePair.Create(unit.Id, (JsonNode?)unit.Target)));
        return messages.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
    }

    private string Made() => $"  by: {YamlUnits.Scalar(by)}\n  made: {IsoDay.Write(day)}\n";

    /// <summary>Every place of the skeleton has a unit, and every unit that it needs is translated: it was refused otherwise.</summary>
    private static string Filled(TranslationFile file, Func<string, string, string> write)
    {
        var words = file.Units.ToDictionary(unit => unit.Id, unit => unit.Target);
        return file.Fill(id => write(id, words[id]!));
    }

    [GeneratedRegex(@"^(?=\S)", RegexOptions.Multiline)]
    private static partial Regex Blocks();
}
