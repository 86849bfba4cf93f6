namespace Fairway.Search.Analysis;

internal static class EnglishFolding
{
    /// <summary>Without the possessive: Albania's as albania, refugees' as refugees.</summary>
    public static string DropPossessive(string term) =>
        term.EndsWith("'s", StringComparison.Ordinal) ? term[..^2] : term;
}
