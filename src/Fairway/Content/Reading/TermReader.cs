using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Content.Reading;

/// <summary>Reads <c>terms/{id}.yaml</c>; see <c>docs/formats/term.md</c>.</summary>
internal static class TermReader
{
    public static Term? Read(ContentFiles files, string id, TreeFile file, SiteSettings site)
    {
        if (files.Yaml(file) is not { } map)
            return null;

        var source = map.OptionalWebAddress("source");
        var texts = LanguageBlocks.Read(map, site, ReadText);
        return texts.ContainsKey(site.SourceLanguage) ? new Term { Id = id, Source = source, Texts = texts } : null;
    }

    private static TermText? ReadText(YamlMap block, bool isSource)
    {
        var name = block.RequiredText("term", ContentLimits.MaxTitle);
        var forms = block.TextList("forms", maxItems: ContentLimits.MaxForms, maxLength: ContentLimits.MaxTitle)
            .Keep((YamlScalar item, out string form) => (form = item.Text) is not null);
        var definition = block.RequiredText("definition", ContentLimits.MaxDefinition);
        var translation = isSource ? null : TranslationReader.Read(block, TranslationReader.OnlyEdition);
        block.RefuseOthers();
        return name is null || definition is null ? null : new TermText(name, forms, definition, translation);
    }
}
