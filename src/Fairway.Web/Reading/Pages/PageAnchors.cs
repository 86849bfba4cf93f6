namespace Fairway.Web.Reading.Pages;

/// <summary>Anchors that the template adds to those of the text.</summary>
internal static class PageAnchors
{
    public const string Sources = "sources";
    public const string Changes = "changes";

    /// <param name="number">From 1, as a citation in the text shows it.</param>
    public static string Source(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"source-{number}");
}
