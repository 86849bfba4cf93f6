using Fairway.Languages;

namespace Fairway.Content.Reading;

/// <summary>Finds <c>languages.json</c> for the reader of languages.</summary>
internal static class LanguagesFile
{
    public static LanguageSet? Read(ContentFiles files, ContentLayout layout, SiteSettings settings)
    {
        if (layout.Languages is not { } file)
        {
            files.Faults.Error("languages.json", 1, 1, "missing-file", "There is no languages.json beside site.yaml. Add it, with every language that the site offers.");
            return null;
        }

        return files.Bytes(file, LanguageReader.MaxFileBytes) is { } json
            ? LanguageReader.Read(json, file.Path, settings.SourceLanguage, settings.Languages, files.Faults)
            : null;
    }
}
