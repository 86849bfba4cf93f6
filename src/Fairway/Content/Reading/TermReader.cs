using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Languages;

namespace Fairway.Content.Reading;

/// <summary>Reads <c>terms/{id}.yaml</c>; see <c>docs/formats/term.md</c>.</summary>
internal static class TermReader
{
    /// <summary>A term has no editions: its translation is of the one that there is.</summary>
    private const int OnlyEdition = 1;

    public static Term? Read(ContentFiles files, string id, TreeFile file, SiteSettings site)
    {
        if (files.Yaml(file) is not { } map)
            return null;

        var source = map.OptionalWebAddress("source");
        var texts = ImmutableDictionary.CreateBuilder<LanguageTag, TermText>();
        foreach (var language in site.Languages)
        {
            var isSource = language == site.SourceLanguage;
            var block = isSource ? map.RequiredMap(language.Value) : map.OptionalMap(language.Value);
            if (block is not null && ReadText(block, isSource) is { } text)
                texts.Add(language, text);
        }

        RefuseLanguages(map, site);
        return texts.ContainsKey(site.SourceLanguage) ? new Term { Id = id, Source = source, Texts = texts.ToImmutable() } : null;
    }

    private static TermText? ReadText(YamlMap block, bool isSource)
    {
        var name = block.RequiredText("term", ContentLimits.MaxTitle);
        var forms = block.TextList("forms", maxItems: ContentLimits.MaxForms, maxLength: ContentLimits.MaxTitle)
            .Keep((YamlScalar item, out string form) => (form = item.Text) is not null);
        var definition = block.RequiredText("definition", ContentLimits.MaxDefinition);
        var translation = isSource ? null : TranslationReader.Read(block, OnlyEdition);
        block.RefuseOthers();
        return name is null || definition is null ? null : new TermText(name, forms, definition, translation);
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
