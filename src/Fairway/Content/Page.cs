using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Content;

/// <summary>A page: the facts that hold in every language (<c>page.yaml</c>), and its text in each.</summary>
public sealed record Page
{
    /// <summary>Parts of the United Kingdom, to which a page may apply.</summary>
    public static ImmutableArray<string> Nations { get; } = ["england", "wales", "scotland", "northern-ireland"];

    public required PageId Id { get; init; }

    public required PageType Type { get; init; }

    /// <summary>Position among the pages of its section; ties by slug.</summary>
    public int Order { get; init; } = 1000;

    public ImmutableArray<string> Topics { get; init; } = [];

    public ImmutableArray<string> Audience { get; init; } = [];

    /// <summary>Of <see cref="Nations"/>. Empty where that makes no sense.</summary>
    public ImmutableArray<string> AppliesTo { get; init; } = [];

    /// <summary>How far a policy has come; null for other types.</summary>
    public PolicyStage? Stage { get; init; }

    public DateOnly? ReviewBy { get; init; }

    public StalePolicy Stale { get; init; } = StalePolicy.Warn;

    /// <summary>Null unless the page is withdrawn.</summary>
    public PageWithdrawal? Withdrawn { get; init; }

    public ImmutableArray<PageId> Related { get; init; } = [];

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>By the names of their files.</summary>
    public ImmutableDictionary<string, Picture> Pictures { get; init; } = ImmutableDictionary<string, Picture>.Empty;

    /// <summary>The text in the site's source language.</summary>
    public required PageText SourceText { get; init; }

    /// <summary>Every language that the page has, the source language among them.</summary>
    public required ImmutableDictionary<LanguageTag, PageText> Texts { get; init; }

    /// <summary>Why it is withdrawn, in a language or, failing that, the source's; null unless it is.</summary>
    public (string Text, LanguageTag Language)? WithdrawalReasonFor(LanguageTag language) => Withdrawn is not { } withdrawn ? null
        : Texts.GetValueOrDefault(language)?.Withdrawn is { } own && own.Date == withdrawn.Date ? (own.Reason, language)
        : (withdrawn.Reason, SourceText.Language);

    /// <summary>The source text's editions, newest first, each with its note in a language; in the source language where the note is not translated.</summary>
    public ImmutableArray<EditionChange> ChangesFor(LanguageTag language) =>
        Texts.GetValueOrDefault(language) is { Notes: { IsEmpty: false } notes }
            ? [.. SourceText.Changes.Select(change => notes.TryGetValue(change.Edition, out var note) ? change with { Note = note, Language = language } : change)]
            : SourceText.Changes;
}

public enum PageType
{
    Guidance,
    Policy,
    Figures,
    Help,
    About,
}

public enum PolicyStage
{
    Proposed,
    Agreed,
    InForce,
    Operating,
    Ended,
}

/// <summary>What readers get of a translation that is older than its source.</summary>
public enum StalePolicy
{
    /// <summary>The translation, under a notice that names what changed.</summary>
    Warn,

    /// <summary>The translation with changed sections in the source language.</summary>
    Mix,

    /// <summary>The source text, under a notice.</summary>
    Withdraw,
}
