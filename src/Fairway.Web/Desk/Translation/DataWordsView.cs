using System.Collections.Immutable;
using Fairway.Content.Translating;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Translation;

/// <summary>The words of a dataset beside their source.</summary>
internal sealed record DataWordsView(DeskFrame Frame) : DeskModel(Frame)
{
    public required DataWordsBench Bench { get; init; }

    /// <summary>Of the dataset, in the source language.</summary>
    public required string Title { get; init; }

    public required Language Source { get; init; }

    /// <summary>The revision on top of which something is typed.</summary>
    public int Seen => Bench.Revision.Number;

    /// <summary>Up to which what was published is in the form.</summary>
    public required int Release { get; init; }

    /// <summary>What others have saved or published meanwhile, by unit; empty where nobody has.</summary>
    public required ImmutableDictionary<string, string> Theirs { get; init; }

    public required GlossaryWords Glossary { get; init; }

    /// <summary>What the check says of the file, where nothing lacks its words.</summary>
    public required ImmutableArray<Fault> Faults { get; init; }

    /// <summary>Whether whoever reads it may change it.</summary>
    public required bool MayWrite { get; init; }

    public required bool MayCheck { get; init; }

    /// <summary>It is ready to be checked, but not by whoever reads it, who wrote some of it.</summary>
    public required bool WaitsForChecker { get; init; }

    /// <summary>Who checked it; null where the desk does not know, or nobody has.</summary>
    public required string? CheckedBy { get; init; }

    public required bool IsNamed { get; init; }

    public DateOnly? Checked => DatasetWords.CheckedOn(Bench.Text);

    public int Missing => Bench.File.Units.Count(unit => !Bench.Words.ContainsKey(unit.Id));
}
