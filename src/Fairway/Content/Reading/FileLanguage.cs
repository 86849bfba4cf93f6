using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Languages;

namespace Fairway.Content.Reading;

/// <summary>The language that a file is named by: <c>fa-AF.md</c>.</summary>
internal static class FileLanguage
{
    /// <returns>Null when the site offers no language of that tag, letter by letter; a fault says so.</returns>
    public static LanguageTag? Of(TreeFile file, ImmutableArray<LanguageTag> offered, FaultList faults)
    {
        var name = Path.GetFileNameWithoutExtension(file.Path);
        foreach (var tag in offered)
        {
            if (tag.Value == name)
                return tag;
        }

        var tags = offered.Select(tag => tag.Value).ToList();
        faults.Error(file.Path, 1, 1, "unknown-language", $"The site does not offer '{Suggestion.Clip(name)}'. Rename the file, or add the language in site.yaml.{Suggestion.For(name, tags, "Offered are")}");
        return null;
    }
}
