using Fairway.Input.Yaml;

namespace Fairway.Content.Reading;

/// <summary>Who made a translation, and who checked it.</summary>
internal static class TranslationReader
{
    /// <param name="map">Where <c>by</c> and <c>checked</c> stand.</param>
    /// <param name="edition">Of the source that it was made from.</param>
    public static Translation? Read(YamlMap map, int edition)
    {
        var by = map.RequiredText("by", ContentLimits.MaxName);
        var checkedOn = map.OptionalDate("checked");
        return by is null ? null : new Translation(edition, by, checkedOn);
    }
}
