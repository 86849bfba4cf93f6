using System.Collections.Immutable;
using Fairway.Input;

namespace Fairway.Web.Desk.Translation;

/// <summary>What the page of a dataset's words says of what was done, or was not.</summary>
internal sealed record DataWordsAnswer
{
    /// <summary>Key of what was done; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>Key of why nothing was done; null where something was.</summary>
    public string? Fault { get; init; }

    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>What others have saved or published meanwhile, by unit.</summary>
    public ImmutableDictionary<string, string> Theirs { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether it was ticked that the translator is named; null where nothing was sent.</summary>
    public bool? IsNamed { get; init; }

    /// <summary>Of a translators' file; null for what the check says of the words.</summary>
    public ImmutableArray<Fault>? Faults { get; init; }
}
