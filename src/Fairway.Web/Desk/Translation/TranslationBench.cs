using System.Collections.Immutable;
using System.Globalization;
using Fairway.Languages;
using Fairway.Sites.Translating;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Translation;

/// <summary>A revision of a translation's draft, opened to be worked on.</summary>
internal sealed record TranslationBench
{
    public required Draft Draft { get; init; }

    public required DraftRevision Revision { get; init; }

    public required DraftEdit Edit { get; init; }

    public required DraftSubject Subject { get; init; }

    public required Language Language { get; init; }

    public required SourceText Source { get; init; }

    public required TranslationWork Work { get; init; }

    /// <summary>The file as the revision has it.</summary>
    public required string Text { get; init; }

    public required TranslationSheet Sheet { get; init; }

    /// <summary>What the draft of the page changes, where the translation goes out with it; null where it stands alone.</summary>
    public required DraftEdit? Page { get; init; }

    /// <summary>Someone published another translation of the page since this draft began.</summary>
    public required bool HasMovedOn { get; init; }

    public string Path => SourceTexts.PathOf(Subject.Page, Language.Tag);

    /// <summary>By unit, those of the revision, or with what was typed on top of them.</summary>
    public ImmutableDictionary<string, string> Words { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What has no words yet, in the order of the page.</summary>
    public ImmutableArray<MissingWords> Missing
    {
        get
        {
            var missing = Sheet.Missing(Words.GetValueOrDefault).Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
            return [.. Sheet.Units.Index().Where(each => missing.Contains(each.Item.Id)).Select(each => new MissingWords(FieldOf(each.Index), each.Item.Source))];
        }
    }

    /// <summary>The source is not the one that the translation is of.</summary>
    public bool IsBehind => Edition != Source.Words.Edition || !Sheet.GoneAtEnd.IsEmpty
        || Sheet.Units.Any(unit => unit.Change is UnitChange.Changed or UnitChange.New || !unit.GoneBefore.IsEmpty);

    /// <summary>That the translation says it is of.</summary>
    public int? Edition => Fairway.Content.Translating.PageWords.Read(Text).Edition;

    /// <summary>The id of a unit's field on the page.</summary>
    /// <param name="place">Of the unit, from 0.</param>
    public static string FieldOf(int place) => string.Create(CultureInfo.InvariantCulture, $"u{place}");

    /// <summary>Each unit that has words, with them.</summary>
    public static ImmutableDictionary<string, string> WordsOf(TranslationSheet sheet) =>
        ImmutableDictionary.CreateRange(StringComparer.Ordinal, sheet.Units.Where(unit => unit.Target is not null).DistinctBy(unit => unit.Id).Select(unit => KeyValuePair.Create(unit.Id, unit.Target!)));

    public TranslationBench WithWords() => this with { Words = WordsOf(Sheet) };
}
