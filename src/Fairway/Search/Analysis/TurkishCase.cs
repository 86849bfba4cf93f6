namespace Fairway.Search.Analysis;

internal static class TurkishCase
{
    /// <summary>I is the capital of ı, İ that of i.</summary>
    public static string Lower(string word) => word.Normalize().Replace('I', 'ı').Replace('İ', 'i');
}
