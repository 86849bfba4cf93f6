using System.Globalization;
using System.Text.Json;
using Fairway.Input;

namespace Fairway.Languages;

/// <summary>Reads <c>languages.json</c>: every language that the program can write, as data.</summary>
public static class LanguageReader
{
    /// <summary>In bytes; an entry takes about 3 KB.</summary>
    public const int MaxFileBytes = 1024 * 1024;

    /// <summary>Of one text in the file, in UTF-16 units.</summary>
    public const int MaxTextLength = 200;

    /// <summary>Of objects and lists inside each other.</summary>
    public const int MaxDepth = 16;

    /// <summary>The languages that a site offers, in its order. Every entry of the file is checked, offered or not.</summary>
    /// <param name="json">Bytes of the file, UTF-8.</param>
    /// <param name="file">Its path, for faults.</param>
    /// <param name="source">The language in which texts are first written; one of <paramref name="offered"/>.</param>
    /// <param name="offered">From <c>site.yaml</c>.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>Null after a fault that leaves nothing to work with.</returns>
    public static LanguageSet? Read(ReadOnlyMemory<byte> json, string file, LanguageTag source, IReadOnlyList<LanguageTag> offered, FaultList faults)
    {
        if (Parse(json, file, faults) is not var (content, places))
            return null;

        var typographies = TypographyReader.Read(content.Typographies ?? [], new LanguageFields(file, places, faults), out var sound);
        var entries = content.Languages!;
        var known = new Dictionary<LanguageTag, Language>();
        var names = new Dictionary<LanguageTag, string>();
        for (var i = 0; i < entries.Count; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"languages[{i}]");
            var fields = new LanguageFields(file, places, faults);
            if (!fields.CheckPresent(path, entries[i]) || new LanguageEntryReader(fields, typographies).Read(path, entries[i]!) is not { } language)
            {
                sound = false;
                continue;
            }

            foreach (var tag in language.Aliases.Prepend(language.Tag))
            {
                if (!names.TryAdd(tag, path))
                    fields.Fault(path, "duplicate-language", $"'{tag}' stands in '{names[tag]}' too. A tag or alias belongs to one language.");
            }

            sound &= !fields.HasFaults;
            known.TryAdd(language.Tag, language);
        }

        foreach (var tag in offered.Where(tag => sound && !known.ContainsKey(tag)))
        {
            sound = false;
            faults.Error(file, 1, 1, "unknown-language", $"The site offers '{tag}', which has no entry here. Add one; docs/formats/languages.md says how.");
        }

        if (sound && !offered.Contains(source))
        {
            sound = false;
            faults.Error(file, 1, 1, "unknown-language", $"The source language '{source}' is not among the languages that the site offers. Add it to site.yaml.");
        }

        return sound ? new LanguageSet { Source = known[source], All = [.. offered.Distinct().Select(tag => known[tag])], NotOffered = [.. known.Values.Where(language => !offered.Contains(language.Tag))] } : null;
    }

    private static (LanguageFile Content, JsonPlaces Places)? Parse(ReadOnlyMemory<byte> bytes, string file, FaultList faults)
    {
        if (JsonInput.Check(bytes, file, MaxFileBytes, faults) is not { } json)
            return null;
        var lines = new JsonLines(json);
        if (ReadPlaces(json, lines, file, faults) is not { } places)
            return null;

        foreach (var (path, offset) in places.Repeated)
        {
            var (line, column) = lines.At(offset);
            faults.Error(file, line, column, "duplicate-field", $"'{path}' stands twice. Keep one.");
        }

        if (places.Repeated.Count > 0)
            return null;

        LanguageFile? content;
        try
        {
            content = JsonSerializer.Deserialize(json.Span, LanguageFileContext.Default.LanguageFile);
        }
        catch (JsonException exception)
        {
            var path = exception.Path is ['$', '.', .. var known] ? known : "";
            var (line, column) = places.Of(path);
            faults.Error(file, line, column, "invalid-value", $"{(path.Length == 0 ? "The file" : $"'{path}'")} is not of the kind that belongs there: a text, a number, a list or an object. docs/formats/languages.md says which.");
            return null;
        }

        var fields = new LanguageFields(file, places, faults);
        fields.CheckKnown("", content?.Unknown);
        return fields.CheckPresent("languages", content?.Languages) && !fields.HasFaults ? (content!, places) : null;
    }

    private static JsonPlaces? ReadPlaces(ReadOnlyMemory<byte> json, JsonLines lines, string file, FaultList faults)
    {
        try
        {
            return JsonPlaces.Read(json, lines, MaxDepth);
        }
        catch (JsonException exception)
        {
            JsonInput.ReportSyntax(lines, file, exception, faults);
            return null;
        }
    }
}
