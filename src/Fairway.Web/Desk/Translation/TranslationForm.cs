using System.Collections.Immutable;

namespace Fairway.Web.Desk.Translation;

/// <summary>What somebody has typed beside the source.</summary>
/// <param name="Seen">The revision that they saw.</param>
/// <param name="Origin">The source that they saw.</param>
/// <param name="Words">By unit; a unit that is not here keeps its words.</param>
/// <param name="Note">For readers, in the source language.</param>
internal sealed record TranslationForm(int Seen, SourceOrigin Origin, ImmutableDictionary<string, string> Words, string Note)
{
    /// <summary>They have gone through every change of the source, and the translation is of it as it is now.</summary>
    public bool IsWhole { get; init; }

    /// <summary>They want their name published as the translator's.</summary>
    public bool IsNamed { get; init; }

    /// <summary>They have taken in what was published meanwhile.</summary>
    public bool HasTakenIn { get; init; }

    /// <summary>Units of which they leave their own words and take those of the newest revision.</summary>
    public ImmutableHashSet<string> Theirs { get; init; } = [];
}
