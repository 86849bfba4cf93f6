using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Content.Reading;

/// <summary>Finds the files of <c>interface/</c> for the reader of messages.</summary>
internal static class MessagesFiles
{
    public static ImmutableDictionary<LanguageTag, Messages>? Read(ContentFiles files, ContentLayout layout, LanguageSet languages)
    {
        var offered = languages.All.Select(language => language.Tag).ToImmutableArray();
        var found = new Dictionary<LanguageTag, (string, ReadOnlyMemory<byte>)>();
        foreach (var file in layout.Interface.Values)
        {
            if (FileLanguage.Of(file, offered, files.Faults) is { } language && files.Bytes(file, MessagesReader.MaxFileBytes) is { } bytes)
                found.Add(language, (file.Path, bytes));
        }

        return MessagesReader.Read(languages, found, files.Faults);
    }
}
