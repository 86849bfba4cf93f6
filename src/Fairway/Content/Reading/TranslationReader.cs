using Fairway.Input.Yaml;

namespace Fairway.Content.Reading;

/// <summary>Who made a translation, who checked it, and what comparing it with its source found.</summary>
internal static class TranslationReader
{
    /// <summary>Of a source that has no editions: its translation is of the one that there is.</summary>
    public const int OnlyEdition = 1;

    /// <param name="map">Where <c>by</c>, <c>made</c>, <c>checked</c> and <c>compared</c> stand.</param>
    /// <param name="edition">Of the source that it was made from.</param>
    public static Translation? Read(YamlMap map, int edition)
    {
        var by = map.RequiredText("by", ContentLimits.MaxName);
        var made = map.OptionalDate("made");
        var checkedOn = map.OptionalDate("checked");
        var comparison = map.OptionalMap("compared") is { } compared ? ReadComparison(compared) : null;
        return by is null ? null : new Translation(edition, by, made, checkedOn, comparison);
    }

    private static Comparison? ReadComparison(YamlMap map)
    {
        var date = map.RequiredDate("date");
        var by = map.RequiredText("by", ContentLimits.MaxName);
        var passages = map.RequiredInteger("passages", min: 1, max: ContentLimits.MaxPassages);
        var differences = map.TextList("differences", maxLength: ContentLimits.MaxNote);
        map.RefuseOthers();
        return date is null || by is null || passages is null ? null : new Comparison(date.Value, by, passages.Value, [.. differences.Select(difference => difference.Text)]);
    }
}
