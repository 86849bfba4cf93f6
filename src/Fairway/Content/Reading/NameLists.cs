using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Languages;

namespace Fairway.Content.Reading;

/// <summary>Lists of names: each well formed, allowed and written once.</summary>
internal static class NameLists
{
    /// <summary>Slugs, such as the sections of a site.</summary>
    public static ImmutableArray<string> Slugs(this YamlMap map, string name, bool required = false, int maxItems = YamlMap.DefaultMaxItems) =>
        map.TextList(name, required, maxItems).Keep<string>((YamlScalar item, out string value) =>
        {
            value = item.Text;
            if (Slug.IsValid(value))
                return true;
            item.Error("bad-name", $"'{Suggestion.Clip(value)}' is not a name. Write a to z, 0 to 9 and single hyphens.");
            return false;
        });

    /// <summary>Names from a closed list.</summary>
    public static ImmutableArray<string> Choices(this YamlMap map, string name, IReadOnlyCollection<string> allowed, string home) =>
        map.TextList(name).Keep<string>((YamlScalar item, out string value) =>
        {
            value = item.Text;
            if (allowed.Contains(value))
                return true;
            item.Error("unknown-value", $"'{name}' cannot hold '{Suggestion.Clip(value)}'.{Suggestion.For(value, allowed, "Write one of")} {home}".TrimEnd());
            return false;
        });

    public static ImmutableArray<LanguageTag> LanguageTags(this YamlMap map, string name) =>
        map.TextList(name, required: true, ContentLimits.MaxLanguages).Keep((YamlScalar item, out LanguageTag tag) => Tag(item, out tag));

    /// <summary>A tag exactly in its canonical form, since files and addresses are named by it.</summary>
    public static bool Tag(YamlScalar item, out LanguageTag tag)
    {
        var isTag = LanguageTag.TryParse(item.Text, out tag);
        if (isTag && tag.Value == item.Text)
            return true;
        item.Error("bad-language", isTag
            ? $"'{item.Text}' is written '{tag}'."
            : $"'{Suggestion.Clip(item.Text)}' is not a language tag. Write one such as en or fa-AF.");
        return false;
    }

    public static ImmutableArray<T> Keep<T>(this ImmutableArray<YamlScalar> items, Reader<T> read)
    {
        var kept = ImmutableArray.CreateBuilder<T>(items.Length);
        var known = new HashSet<T>();
        foreach (var item in items)
        {
            if (!read(item, out var value))
                continue;
            if (known.Add(value))
                kept.Add(value);
            else
                item.Error("duplicate-item", $"'{Suggestion.Clip(item.Text)}' stands in this list a second time. Remove it.");
        }

        return kept.DrainToImmutable();
    }

    public delegate bool Reader<T>(YamlScalar item, out T value);
}
