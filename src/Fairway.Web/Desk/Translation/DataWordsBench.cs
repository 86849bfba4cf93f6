using System.Collections.Immutable;
using Fairway.Content.Translating;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Translation;

/// <summary>A revision of the words of a dataset, opened to be worked on.</summary>
internal sealed record DataWordsBench
{
    public required Draft Draft { get; init; }

    public required DraftRevision Revision { get; init; }

    public required DraftEdit Edit { get; init; }

    public required DraftSubject Subject { get; init; }

    public required Language Language { get; init; }

    /// <summary>As it is published, or as it will be with <see cref="ComesWith"/>.</summary>
    public required Dataset Dataset { get; init; }

    /// <summary>The draft of data that are to come; null for none.</summary>
    public required Draft? ComesWith { get; init; }

    /// <summary>The file as the revision has it.</summary>
    public required string Text { get; init; }

    /// <summary>The units, with the words of the revision.</summary>
    public required TranslationFile File { get; init; }

    public string Path => DatasetWords.PathOf(Subject.Dataset, Language.Tag);

    /// <summary>By unit, those of the revision, or with what was typed on top of them.</summary>
    public required ImmutableDictionary<string, string> Words { get; init; }

    /// <summary>Units without words that readers would see empty: not notes of versions, which they see in the source language.</summary>
    public bool LacksWords => File.Units.Any(unit => !Words.ContainsKey(unit.Id) && DatasetWords.VersionOf(unit.Id) is null);

    public static ImmutableDictionary<string, string> WordsOf(TranslationFile file) =>
        ImmutableDictionary.CreateRange(StringComparer.Ordinal, file.Units.Where(unit => unit.Target is not null).Select(unit => KeyValuePair.Create(unit.Id, unit.Target!)));
}
