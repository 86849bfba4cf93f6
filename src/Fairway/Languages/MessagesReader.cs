using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Fairway.Input;
using Fairway.Languages.MessageFormat;

namespace Fairway.Languages;

/// <summary>Reads the interface's messages of all languages and checks each language against the source.</summary>
public static partial class MessagesReader
{
    /// <summary>In bytes, of one file.</summary>
    public const int MaxFileBytes = 1024 * 1024;

    /// <summary>Of one file.</summary>
    public const int MaxKeys = 5_000;

    /// <summary>In UTF-16 units.</summary>
    public const int MaxKeyLength = 100;

    /// <summary>Of JSON values inside each other; the format itself needs two.</summary>
    public const int MaxJsonDepth = 8;

    /// <summary>The messages of every offered language; what a language lacks falls back to the source, and is a fault.</summary>
    /// <param name="languages">The languages that must be complete.</param>
    /// <param name="files">Path for faults, and bytes, of each file that there is.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>Null when the source language's file cannot be used.</returns>
    public static ImmutableDictionary<LanguageTag, Messages>? Read(
        LanguageSet languages, IReadOnlyDictionary<LanguageTag, (string File, ReadOnlyMemory<byte> Json)> files, FaultList faults)
    {
        var read = languages.All.ToDictionary(language => language.Tag, language => ReadFile(language, files, faults));
        foreach (var language in languages.All)
        {
            if (read[language.Tag] is { } file)
            {
                CheckCategories(language, file);
                if (language.Direction == TextDirection.RightToLeft)
                    CheckDays(file);
            }
        }

        if (read[languages.Source.Tag] is not { } source)
            return null;

        var sourceMessages = Build(languages.Source, source, null);
        var messages = ImmutableDictionary.CreateBuilder<LanguageTag, Messages>();
        messages.Add(languages.Source.Tag, sourceMessages);
        foreach (var language in languages.All.Where(language => language != languages.Source))
        {
            if (read[language.Tag] is { } file)
                CheckAgainstSource(file, source, faults);
            messages.Add(language.Tag, Build(language, read[language.Tag], sourceMessages));
        }

        return messages.ToImmutable();
    }

    private static MessageFile? ReadFile(
        Language language, IReadOnlyDictionary<LanguageTag, (string File, ReadOnlyMemory<byte> Json)> files, FaultList faults)
    {
        if (files.TryGetValue(language.Tag, out var file))
            return MessageFile.Read(file.Json, file.File, faults);
        faults.Error($"interface/{language.Tag}.json", 1, 1, "missing-message", $"There is no file of messages in {language.EnglishName}. Add it, with every key of the source language.");
        return null;
    }

    private static Messages Build(Language language, MessageFile? file, Messages? source) => new()
    {
        Language = language,
        Source = source,
        Entries = (file?.Entries ?? FrozenDictionary<string, MessageEntry>.Empty)
            .Where(entry => entry.Value.Message is not null)
            .ToFrozenDictionary(entry => entry.Key, entry => entry.Value.Message!, StringComparer.Ordinal),
    };

    private static void CheckCategories(Language language, MessageFile file)
    {
        foreach (var (key, entry) in file.Entries)
        {
            foreach (var plural in entry.Message?.Plurals ?? [])
            {
                var needed = plural.IsOrdinal ? language.Plurals.OrdinalCategories : language.Plurals.CardinalCategories;
                var kind = plural.IsOrdinal ? "selectordinal" : "plural";
                var missing = needed.Where(category => !plural.Categories.ContainsKey(category)).ToList();
                if (missing.Count > 0)
                    file.Error(key, "missing-plural-category", $"The {kind} of '{plural.Name}' in '{key}' lacks {string.Join(", ", missing)}: {language.EnglishName} needs {string.Join(", ", needed)}.");
                var unused = plural.Categories.Keys.Where(category => !needed.Contains(category)).Order(StringComparer.Ordinal).ToList();
                if (unused.Count > 0)
                    file.Warn(key, "unused-plural-category", $"The {kind} of '{plural.Name}' in '{key}' has {string.Join(", ", unused)}, which {language.EnglishName} never uses. Remove it.");
            }
        }
    }

    /// <summary>Behind letters of Arabic, the hyphens of a day in digits part its numbers, and the last one is read first (Unicode standard annex 9, rules W2 to W4).</summary>
    private static void CheckDays(MessageFile file)
    {
        foreach (var (key, entry) in file.Entries)
        {
            var turned = entry.Message?.Texts.Select(text => Day().Match(Isolated().Replace(text, ""))).FirstOrDefault(match => match.Success);
            if (turned is not null)
                file.Warn(key, "turned-day", $"In '{key}' the parts of {turned.Value} are shown from right to left. Write \\u2066{turned.Value}\\u2069.");
        }
    }

    private static void CheckAgainstSource(MessageFile file, MessageFile source, FaultList faults)
    {
        foreach (var (key, entry) in file.Entries)
        {
            if (!source.Entries.TryGetValue(key, out var original))
                file.Error(key, "unknown-message", $"{source.Path} has no message '{key}'. Correct the key or remove it.");
            else if (entry.Message is { } message && original.Message is { } sourceMessage)
                CheckArguments(file, key, message, sourceMessage);
        }

        foreach (var key in source.Entries.Keys.Where(key => !file.Entries.ContainsKey(key)))
            faults.Error(file.Path, 1, 1, "missing-message", $"The message '{key}' of {source.Path} is missing. Translate it.");
    }

    private static void CheckArguments(MessageFile file, string key, Message message, Message source)
    {
        foreach (var name in message.Arguments.Where(name => !source.Arguments.Contains(name)).Order(StringComparer.Ordinal))
            file.Error(key, "unknown-placeholder", $"The message '{key}' has {{{name}}}, which the source message does not have. Correct the name.");
        foreach (var name in source.Arguments.Where(name => !message.Arguments.Contains(name)).Order(StringComparer.Ordinal))
            file.Error(key, "missing-placeholder", $"The message '{key}' lost {{{name}}} of the source message. Put it back.");
    }

    [GeneratedRegex(@"(?<=[\p{IsArabic}-[\P{L}]][^A-Za-z]*)(?<![\w-])[0-9]{4}-[0-9]{2}(?:-[0-9]{2}(?:T[0-9:]+Z?)?)?(?![\w-])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();

    [GeneratedRegex("\u2066[^\u2069]*\u2069", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Isolated();
}
