using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Sites.Translating;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Translation;

/// <summary>A translation beside its source.</summary>
internal sealed record TranslationView(DeskFrame Frame) : DeskModel(Frame)
{
    /// <summary>What is said after somebody said that all of it was translated.</summary>
    public const string LacksWords = "translation-lacks-words";

    public required TranslationBench Bench { get; init; }

    public required TranslationAnswer Answer { get; init; }

    public required Language SourceLanguage { get; init; }

    /// <summary>Title of the page, in the source language.</summary>
    public required string SourceTitle { get; init; }

    public required TranslationFaults Faults { get; init; }

    /// <summary>By unit.</summary>
    public required ImmutableDictionary<string, ImmutableArray<MemoryMatch>> Matches { get; init; }

    /// <summary>Suggestions of other pages are being gathered.</summary>
    public required bool IsGathering { get; init; }

    public required GlossaryWords Glossary { get; init; }

    /// <summary>The translation that was published since the draft began; null where none was.</summary>
    public required string? PublishedNow { get; init; }

    public required bool MayWrite { get; init; }

    public required bool MayCheck { get; init; }

    /// <summary>It is ready to be checked, but not by whoever reads it, who wrote some of it.</summary>
    public required bool WaitsForChecker { get; init; }

    /// <summary>The day on which somebody checked the text as it is; null where nobody has.</summary>
    public required DateOnly? Checked { get; init; }

    /// <summary>Who that was; null where the desk does not know.</summary>
    public required string? CheckedBy { get; init; }

    public required bool IsNamed { get; init; }

    public string Note => Answer.Form?.Note ?? Bench.Edit.Note;

    /// <summary>The revision on top of which something is typed: not one that somebody saves while this page is made.</summary>
    public int Seen => Bench.Revision.Number;

    /// <summary>What has no words yet is listed: that is why something was refused, or not taken as whole.</summary>
    public bool ListsMissing => Answer.Fault == DraftFault.Unfinished.Key() || Answer.Done == LacksWords;

    public int Changed => Bench.Sheet.Units.Count(unit => unit.Change is UnitChange.Changed or UnitChange.New);

    public ImmutableArray<MemoryMatch> MatchesOf(SheetUnit unit) => Matches.GetValueOrDefault(unit.Id, []);
}
