using System.Collections.Immutable;
using Fairway.Input;

namespace Fairway.Web.Desk.Translation;

/// <summary>Why the page of a translation is shown: it was asked for, or something that was sent could not be done.</summary>
internal sealed record TranslationAnswer
{
    /// <summary>The key of what has just been done, over a redirect.</summary>
    public string? Done { get; init; }

    /// <summary>The key of why something was refused.</summary>
    public string? Fault { get; init; }

    public TranslationSaved? Saved { get; init; }

    /// <summary>What was typed, to be shown again.</summary>
    public TranslationForm? Form { get; init; }

    /// <summary>Of a file from a translators' program.</summary>
    public ImmutableArray<Fault> Faults { get; init; } = [];
}
