using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Languages;

namespace Fairway.Content.Reading;

/// <summary>Reads what a map says in each language, in a block by the tag of each.</summary>
internal static class LanguageBlocks
{
    /// <summary>The blocks that could be read; that of the source language must be there. Every other field of the map was asked for before: what is left is refused.</summary>
    /// <param name="map">Holds the blocks.</param>
    /// <param name="site">Offers the languages.</param>
    /// <param name="read">Reads one, and whether it is in the source language.</param>
    public static ImmutableDictionary<LanguageTag, T> Read<T>(YamlMap map, SiteSettings site, Func<YamlMap, bool, T?> read)
        where T : class
    {
        var texts = ImmutableDictionary.CreateBuilder<LanguageTag, T>();
        foreach (var language in site.Languages)
        {
            var isSource = language == site.SourceLanguage;
            var block = isSource ? map.RequiredMap(language.Value) : map.OptionalMap(language.Value);
            if (block is not null && read(block, isSource) is { } text)
                texts.Add(language, text);
        }

        RefuseLanguages(map, site);
        return texts.ToImmutable();
    }

    // A block in a language that is not offered is likelier a slip in its tag than a field.
    private static void RefuseLanguages(YamlMap map, SiteSettings site)
    {
        foreach (var (key, value) in map.Entries)
        {
            if (value is YamlMap && site.Languages.All(language => language.Value != key.Text))
            {
                map.Find(key.Text);
                var offered = site.Languages.Select(language => language.Value).ToList();
                key.Error("unknown-language", $"The site does not offer '{Suggestion.Clip(key.Text)}'.{Suggestion.For(key.Text, offered, "Write one of")}");
            }
        }

        map.RefuseOthers();
    }
}
