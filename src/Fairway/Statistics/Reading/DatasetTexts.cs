using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Languages;
using Fairway.Statistics.Charts;
using Fairway.Statistics.Versions;

namespace Fairway.Statistics.Reading;

/// <summary>Reads the texts of a dataset, <c>{tag}.yaml</c>.</summary>
internal static class DatasetTexts
{
    private const int MaxText = 4_000;

    /// <summary>Of the name of a category, which stands in a drawing.</summary>
    private const int MaxWord = 120;

    /// <param name="folder">Whose texts.</param>
    /// <param name="definition">What they give words to.</param>
    /// <param name="source">The text in this language stands in for what others lack.</param>
    /// <param name="offered">Texts may be in these.</param>
    /// <param name="named">Takes what is looked for when the data are read.</param>
    public static ImmutableDictionary<LanguageTag, DatasetText> Read(
        DatasetFolder folder, DatasetDefinition definition, LanguageTag source, IReadOnlyCollection<LanguageTag> offered, NamedInData named)
    {
        var texts = ImmutableDictionary.CreateBuilder<LanguageTag, DatasetText>();
        DatasetText? sourceText = null;
        if (folder.ReadYaml($"{source}.yaml", $"the names and notes in the source language '{source}'") is { } sourceMap)
            sourceText = ReadText(sourceMap, definition, null, named);
        if (sourceText is not null)
            texts[source] = sourceText;

        foreach (var file in folder.FileNames)
        {
            if (file == "dataset.yaml" || file == $"{folder.Name}.csv" || file == $"{source}.yaml" || VersionsReader.IsOne(file))
                continue;
            if (!file.EndsWith(".yaml", StringComparison.Ordinal) || !LanguageTag.TryParse(file[..^5], out var tag) || file != $"{tag}.yaml")
                folder.Faults.Error(folder.PathOf(file), 1, 1, "unknown-file", $"A dataset's folder holds dataset.yaml, {folder.Name}.csv, versions.yaml, changes/2.csv and so on, and one file for each language, such as {source}.yaml. Move or remove this file.");
            else if (!offered.Contains(tag))
                folder.Faults.Error(folder.PathOf(file), 1, 1, "unknown-language", $"The site does not offer '{tag}'. Offer it in site.yaml, or remove this file.");
            else if (folder.ReadYaml(file, $"the names and notes in '{tag}'") is { } map && ReadText(map, definition, sourceText ?? Empty, named) is { } text)
                texts[tag] = text;
        }

        return texts.ToImmutable();
    }

    private static DatasetText Empty { get; } = new()
    {
        Title = "",
        Summary = "",
        Counted = "",
        NotCounted = "",
        Columns = ImmutableDictionary<string, string>.Empty,
        Figures = ImmutableDictionary<string, string>.Empty,
        Charts = ImmutableDictionary<string, ChartText>.Empty,
    };

    /// <param name="map">The file.</param>
    /// <param name="definition">What it gives words to.</param>
    /// <param name="source">What stands in for labels that a translation does not have; null for the source language itself.</param>
    /// <param name="named">Takes what they name in the data.</param>
    private static DatasetText? ReadText(YamlMap map, DatasetDefinition definition, DatasetText? source, NamedInData named)
    {
        var title = map.RequiredText("title");
        var summary = map.RequiredText("summary");
        var counted = map.RequiredText("counted", MaxText);
        var notCounted = map.RequiredText("not-counted", MaxText);
        var notes = map.TextList("notes", maxLength: MaxText);
        var columns = ReadLabels(map, "columns", TableReader.CanonicalHeader(definition), source?.Columns);
        var figures = ReadLabels(map, "figures", definition.Figures, source?.Figures);
        var charts = ReadCharts(map, definition, source?.Charts);
        var versions = ReadNotes(map.OptionalMap("versions"), named);
        var words = ReadWords(map, definition, named);
        var translation = source is null ? null : map.RequiredMap("translation");
        var by = translation?.RequiredText("by");
        var isChecked = translation?.OptionalDate("checked");
        translation?.RefuseOthers();
        map.RefuseOthers();

        if (title is null || summary is null || counted is null || notCounted is null)
            return null;
        return new DatasetText
        {
            Title = title,
            Summary = summary,
            Counted = counted,
            NotCounted = notCounted,
            Notes = [.. notes.Select(note => note.Text)],
            Columns = columns,
            Figures = figures,
            Charts = charts,
            VersionNotes = versions,
            Words = words,
            TranslatedBy = by,
            TranslationChecked = isChecked,
        };
    }

    private static ImmutableDictionary<int, string> ReadNotes(YamlMap? map, NamedInData named)
    {
        var notes = ImmutableDictionary.CreateBuilder<int, string>();
        foreach (var (number, note) in map?.Texts(DatasetVersion.MaxNote) ?? [])
        {
            if (int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version is >= 1 and <= VersionsFile.MaxVersions)
            {
                notes[version] = note.Text;
                named.Versions.Add(new(version, number));
            }
            else
                number.Error("bad-integer", $"'{Suggestion.Clip(number.Text)}' is not the number of a version. Write the number of a version that has a note in versions.yaml, such as 3.");
        }

        return notes.ToImmutable();
    }

    private static ImmutableDictionary<string, string> ReadLabels(
        YamlMap map, string field, ImmutableArray<string> names, ImmutableDictionary<string, string>? source)
    {
        var labels = source?.ToBuilder() ?? ImmutableDictionary.CreateBuilder<string, string>();
        var written = new HashSet<string>(StringComparer.Ordinal);
        var labelMap = names.IsEmpty ? map.OptionalMap(field) : map.RequiredMap(field);
        foreach (var (key, label) in labelMap?.Texts() ?? [])
        {
            if (Known(key, names, field) && written.Add(key.Text))
                labels[key.Text] = label.Text;
        }

        FaultMissing(labelMap, names, written, field, source is null);
        return labels.ToImmutable();
    }

    /// <summary>Optional, and of each dimension as many as there are: what is not named keeps its word in the source language.</summary>
    private static ImmutableDictionary<string, ImmutableDictionary<string, string>> ReadWords(YamlMap map, DatasetDefinition definition, NamedInData named)
    {
        ImmutableArray<string> dimensions = [.. definition.Dimensions.Select(column => column.Name)];
        var words = ImmutableDictionary.CreateBuilder<string, ImmutableDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var (key, of) in map.OptionalMap("words")?.Maps() ?? [])
        {
            if (!Known(key, dimensions, "columns as a dimension"))
                continue;
            var names = of.Texts(MaxWord).ToList();
            words[key.Text] = names.ToImmutableDictionary(word => word.Key.Text, word => word.Value.Text, StringComparer.Ordinal);
            foreach (var (word, _) in names)
                named.Words.Add(new(key.Text, word));
        }

        return words.ToImmutable();
    }

    private static ImmutableDictionary<string, ChartText> ReadCharts(
        YamlMap map, DatasetDefinition definition, ImmutableDictionary<string, ChartText>? source)
    {
        var charts = source?.ToBuilder() ?? ImmutableDictionary.CreateBuilder<string, ChartText>();
        var written = new HashSet<string>(StringComparer.Ordinal);
        var chartsMap = definition.Charts.IsEmpty ? map.OptionalMap("charts") : map.RequiredMap("charts");
        foreach (var (key, fields) in chartsMap?.Maps() ?? [])
        {
            var title = fields.RequiredText("title");
            var kind = definition.ChartDefinitions.GetValueOrDefault(key.Text)?.Kind;
            var headline = Sentence(fields.RequiredScalar("headline"), kind);
            var subtitle = Sentence(fields.RequiredScalar("subtitle"), kind);
            fields.RefuseOthers();
            if (Known(key, definition.Charts, "charts") && written.Add(key.Text) && title is not null && headline is not null && subtitle is not null)
                charts[key.Text] = new(title, headline, subtitle);
        }

        FaultMissing(chartsMap, definition.Charts, written, "charts", source is null);
        return charts.ToImmutable();
    }

    private static string? Sentence(YamlScalar? pattern, ChartKind? kind)
    {
        if (pattern is null || kind is null || ChartSentence.Problem(pattern.Text, ChartSentence.Arguments(kind.Value)) is not { } problem)
            return pattern?.Text;
        pattern.Error("bad-message", problem);
        return null;
    }

    private static bool Known(YamlScalar key, ImmutableArray<string> names, string field)
    {
        if (names.Contains(key.Text))
            return true;
        key.Error("unknown-name", $"dataset.yaml declares no '{Suggestion.Clip(key.Text)}' in {field}.{Suggestion.For(key.Text, names, "Write one of")}");
        return false;
    }

    private static void FaultMissing(YamlMap? map, ImmutableArray<string> names, HashSet<string> written, string field, bool isSource)
    {
        foreach (var name in names.Where(name => map is not null && !written.Contains(name)))
        {
            var message = $"'{name}' has no words here in {field}. Add them{(isSource ? "" : "; until then readers see the source language's")}.";
            if (isSource)
                map!.Error("missing-label", message);
            else
                map!.Warn("missing-label", message);
        }
    }
}
