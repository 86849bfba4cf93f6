namespace Fairway.Search.Analysis;

internal static class FrenchFolding
{
    /// <summary>Without an elided article or pronoun: l'asile and d'asile as asile.</summary>
    public static string DropElision(string term)
    {
        var apostrophe = term.IndexOf('\'', StringComparison.Ordinal);
        return apostrophe is 1 || term.StartsWith("qu'", StringComparison.Ordinal) ? term[(apostrophe + 1)..] : term;
    }
}
