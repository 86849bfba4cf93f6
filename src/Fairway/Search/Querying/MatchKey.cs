namespace Fairway.Search.Querying;

/// <summary>What is looked for in the texts of one language.</summary>
/// <param name="Words">Terms, joined by a sign that stands in none.</param>
internal readonly record struct MatchKey(MatchKind Kind, string Words)
{
    private const char Joint = '\u001f';

    public static MatchKey Of(MatchKind kind, IEnumerable<string> words) => new(kind, string.Join(Joint, words));
}

internal enum MatchKind
{
    /// <summary>As it was typed, or another form of its stem.</summary>
    AnyForm,

    /// <summary>Stems in that order, side by side.</summary>
    Phrase,

    /// <summary>Stems as far apart as counts as near.</summary>
    Near,

    /// <summary>A word that tells little.</summary>
    StopWord,
}
