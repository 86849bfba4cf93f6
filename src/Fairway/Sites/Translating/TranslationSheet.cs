using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Content.Translating;

namespace Fairway.Sites.Translating;

/// <summary>
/// A page's translation beside its source, unit by unit, to be worked on. It has the build of the source as it is now; words that were translated from an older
/// source stand beside what became of it.
/// </summary>
public sealed class TranslationSheet
{
    private readonly string _skeleton;

    /// <summary>By anchor, sections of the translation that are built in another way than their source: as they are, until something of them is translated anew.</summary>
    private readonly ImmutableDictionary<string, string> _unlike;

    private TranslationSheet(PageWords source, string skeleton, ImmutableArray<SheetUnit> units, ImmutableArray<string> goneAtEnd, ImmutableDictionary<string, string> unlike) =>
        (Source, _skeleton, Units, GoneAtEnd, _unlike) = (source, skeleton, units, goneAtEnd, unlike);

    /// <summary>As it is now.</summary>
    public PageWords Source { get; }

    /// <summary>Title, summary, the reason of a withdrawal, notes of editions from the newest on, then the text in its order.</summary>
    public ImmutableArray<SheetUnit> Units { get; }

    /// <summary>What stood at the end of the source, and is no longer there.</summary>
    public ImmutableArray<string> GoneAtEnd { get; }

    /// <param name="source">As it is now.</param>
    /// <param name="translated">The source that the translation is of; null where that is not known.</param>
    /// <param name="written">The source whose build the translation has; null for that of now.</param>
    /// <param name="translation">Null for none.</param>
    public static TranslationSheet Of(PageWords source, PageWords? translated, PageWords? written, PageWords? translation)
    {
        var (skeleton, body) = MarkdownUnits.Pair(source.Body, null, out _);
        var (_, old) = MarkdownUnits.Pair((written ?? source).Body, translation?.Body, out var unlike);
        var carried = new UnitPairs([.. old.Select(unit => unit.Source)], [.. body.Select(unit => unit.Source)]);
        var since = translated is null ? null : new UnitPairs(TextsOf(translated), TextsOf(source));
        var kept = translation is null ? [] : MarkdownUnits.Cut(translation.Body).Where(section => unlike.Contains(section.Anchor)).DistinctBy(section => section.Anchor);

        ImmutableArray<SheetUnit> units =
        [
            Unit(TranslationNames.Title, source.Title ?? "", translation?.Title, 0),
            Unit(TranslationNames.Summary, source.Summary ?? "", translation?.Summary, 1),
            .. ReasonOf(source, translation),
            .. source.Notes.Reverse().Select(note => new SheetUnit(
                TranslationNames.Note(note.Key), note.Value, translation?.Notes.GetValueOrDefault(note.Key), UnitChange.Unknown, [], [], IsNeeded: false)),
            .. body.Select((unit, i) => Unit(unit.Id, unit.Source, carried.OldOf(i) is { } from && old[from].Target is { } target && target != PageWords.Untranslated ? target : null, i + 2)),
        ];
        return new(source, skeleton, units, since?.GoneBefore(body.Length + 2) ?? [], kept.ToImmutableDictionary(section => section.Anchor, section => section.Text.Trim('\n')));

        SheetUnit Unit(string id, string text, string? target, int place) => new(
            id, text, target, since?.ChangeOf(place) ?? UnitChange.Unknown, since?.RunsOf(place) ?? [], since?.GoneBefore(place) ?? []);
    }

    /// <summary>The section as it is translated where it is built in another way than its source, so that its words stand beside no unit; null elsewhere.</summary>
    public string? UnlikeText(string anchor) => _unlike.GetValueOrDefault(anchor);

    /// <summary>The anchor of the section that a unit is of; null for the fields of the page.</summary>
    public static string? AnchorOf(SheetUnit unit) => unit.Id.LastIndexOf('.') is >= 0 and var dot && TranslationNames.EditionOf(unit.Id) is null ? unit.Id[..dot] : null;

    /// <summary>Needed units without words, but for those of sections that stay as they are.</summary>
    public IEnumerable<SheetUnit> Missing(Func<string, string?> words) =>
        Units.Where(unit => unit.IsNeeded && words(unit.Id) is null && !(AnchorOf(unit) is { } anchor && StaysUnlike(anchor, words)));

    /// <summary>The text below the fields. Where words are missing it has <see cref="PageWords.Untranslated"/>, or what is given in their place.</summary>
    /// <param name="words">By id; null for none.</param>
    /// <param name="inPlace">By id, what stands for words that are missing.</param>
    public string Body(Func<string, string?> words, Func<string, string>? inPlace = null)
    {
        var sections = MarkdownUnits.Cut(_skeleton).ToList();
        return string.Concat(sections.Select((section, i) => StaysUnlike(section.Anchor, words)
            ? UnlikeText(section.Anchor) + (i + 1 < sections.Count ? "\n\n" : "\n")
            : new TranslationFile("", null, section.Text, []).Fill(id => words(id) ?? inPlace?.Invoke(id) ?? PageWords.Untranslated)));
    }

    /// <summary>Why the page is withdrawn, in the language of the translation; null where it is not, or the reason has no words.</summary>
    /// <param name="words">By id; null for none.</param>
    public PageWithdrawal? Withdrawn(Func<string, string?> words) => Source.Withdrawn is { } withdrawn && words(TranslationNames.Reason) is { } reason ? withdrawn with { Reason = reason } : null;

    /// <summary>By id, the line of <see cref="Body"/> on which a unit stands, from 1.</summary>
    public ImmutableDictionary<string, int> Lines(Func<string, string?> words)
    {
        var lines = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        var line = 1;
        foreach (var text in Body(_ => null, id => TranslationFile.PlaceOf(id)).Split('\n'))
        {
            foreach (var id in new TranslationFile("", null, text, []).Places)
                lines[id] = line;
            line++;
        }

        return _unlike.Keys.Any(anchor => StaysUnlike(anchor, words)) ? ImmutableDictionary<string, int>.Empty : lines.ToImmutable();
    }

    /// <summary>Units whose words would be read as something else than words: a list, a heading, a cell more.</summary>
    public ImmutableArray<string> Breaking(Func<string, string?> words)
    {
        return IsLike(Units.Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal)) ? [] : [.. Units.Where(unit => words(unit.Id) is not null && !IsLike([unit.Id])).Select(unit => unit.Id)];

        bool IsLike(HashSet<string> ids)
        {
            MarkdownUnits.Pair(Source.Body, new TranslationFile("", null, _skeleton, []).Fill(id => ids.Contains(id) && words(id) is { } text ? text : "x"), out var unlike);
            return unlike.IsEmpty;
        }
    }

    /// <summary>For a translators' program.</summary>
    public TranslationFile ToFile(PageId page, Func<string, string?> words) =>
        new($"pages/{page}", Source.Edition, _skeleton, [.. Units.Select(unit => new TranslationUnit(unit.Id, unit.Source, words(unit.Id)))]);

    /// <summary>What a translators' program sent back, beside the source as it is now, whatever it was when it went out.</summary>
    public TranslationSheet WithFile(TranslationFile file)
    {
        var texts = file.Units.ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        var notes = file.Units.Where(unit => unit.Target is not null && TranslationNames.EditionOf(unit.Id) is not null)
            .ToImmutableSortedDictionary(unit => TranslationNames.EditionOf(unit.Id)!.Value, unit => unit.Target!);
        var source = Source with { Body = file.Fill(id => texts[id].Source) };
        var translation = new PageWords(texts[TranslationNames.Title].Target, texts[TranslationNames.Summary].Target, file.Edition, notes, file.Fill(id => texts[id].Target ?? PageWords.Untranslated))
        {
            Withdrawn = Withdrawn(id => texts.GetValueOrDefault(id)?.Target),
        };
        return Of(Source, null, source, translation);
    }

    /// <summary>A translated reason is of the withdrawal of its day, and of no later one.</summary>
    private static ImmutableArray<SheetUnit> ReasonOf(PageWords source, PageWords? translation) => source.Withdrawn is not { } withdrawn ? []
        : [new(TranslationNames.Reason, withdrawn.Reason, translation?.Withdrawn is { } own && own.Date == withdrawn.Date ? own.Reason : null, UnitChange.Unknown, [], [])];

    private bool StaysUnlike(string anchor, Func<string, string?> words) =>
        _unlike.ContainsKey(anchor) && !Units.Any(unit => AnchorOf(unit) == anchor && words(unit.Id) is not null);

    private static ImmutableArray<string> TextsOf(PageWords words)
    {
        var (_, units) = MarkdownUnits.Pair(words.Body, null, out _);
        return [words.Title ?? "", words.Summary ?? "", .. units.Select(unit => unit.Source)];
    }
}
