using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Languages;

namespace Fairway.Web.Desk.Interface;

/// <summary>
/// The languages of the desk and its words, built into the program: they are the program's, not the content's, and a site in other languages has the same desk. A
/// language more is one file in <c>Desk/Messages</c> whose tag <c>languages.json</c> knows.
/// </summary>
internal static class DeskLanguages
{
    private const string Folder = "desk-messages.";
    private const string Extension = ".json";
    private const string LanguagesFile = "desk-languages.json";

    private static readonly LanguageTag Source = LanguageTag.Parse("en");

    private static readonly ImmutableDictionary<LanguageTag, Messages> ByTag = Read();

    /// <summary>The source language first.</summary>
    public static ImmutableArray<Language> All { get; } = [.. ByTag.Values.Select(messages => messages.Language).OrderBy(language => language.Tag != Source).ThenBy(language => language.Tag)];

    public static Messages Default => ByTag[Source];

    /// <summary>The words for an account, or for whoever is about to sign in; the source language's where there are none.</summary>
    public static Messages Of(string? tag) => LanguageTag.TryParse(tag, out var parsed) && ByTag.TryGetValue(parsed, out var messages) ? messages : Default;

    public static bool Has(string? tag) => LanguageTag.TryParse(tag, out var parsed) && ByTag.ContainsKey(parsed);

    /// <summary>For a browser that nobody has signed in with.</summary>
    public static Messages OfBrowser(string? acceptLanguage) => ByTag[Set().OrderedFor(acceptLanguage)[0].Tag];

    private static LanguageSet Set() => new() { Source = Default.Language, All = All };

    private static ImmutableDictionary<LanguageTag, Messages> Read()
    {
        var names = typeof(DeskLanguages).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal));
        var files = names.ToDictionary(name => LanguageTag.Parse(name[Folder.Length..^Extension.Length]), name => ("Desk/Messages/" + name[Folder.Length..], Bytes(name)));
        var faults = new FaultList();
        var languages = LanguageReader.Read(Bytes(LanguagesFile), LanguagesFile, Source, [.. files.Keys.OrderBy(tag => tag != Source).ThenBy(tag => tag)], faults);
        var messages = languages is null ? null : MessagesReader.Read(languages, files, faults);
        return messages is null || faults.ToSorted() is not []
            ? throw new InvalidOperationException($"The words of the desk are at fault: {string.Join(' ', faults.ToSorted())}")
            : messages;
    }

    private static ReadOnlyMemory<byte> Bytes(string name)
    {
        using var file = typeof(DeskLanguages).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not built into the program. See its EmbeddedResource in Fairway.Web.csproj.");
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
