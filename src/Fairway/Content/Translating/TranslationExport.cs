using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Fairway.Content.Calendar;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Languages;
using Fairway.Statistics;

namespace Fairway.Content.Translating;

/// <summary>Everything that is to be translated into a language, with what is translated already.</summary>
/// <param name="tree">What is read; it was accepted by the check.</param>
/// <param name="content">The same, parsed.</param>
/// <param name="language">Into which; not the source language.</param>
public sealed class TranslationExport(FileTree tree, ContentTree content, LanguageTag language)
{
    public const string Interface = "interface";

    /// <summary>Before the id of an entry.</summary>
    public const string Calendar = "calendar";

    private readonly ImmutableArray<string>.Builder _unlike = ImmutableArray.CreateBuilder<string>();

    /// <summary>Sections whose translation is built in another way than their source, as <c>page#anchor</c>: their words come without what there is.</summary>
    public ImmutableArray<string> Unlike => _unlike.ToImmutable();

    private LanguageTag Source => content.Settings.SourceLanguage;

    /// <summary>Pages, terms, datasets, entries of the calendar and the interface, in this order.</summary>
    public ImmutableArray<TranslationFile> All(CancellationToken cancellationToken) =>
    [
        .. content.Pages.Values.Select(page => Page(page, cancellationToken)),
        .. content.Terms.Keys.Select(term => Term(term, cancellationToken)),
        .. content.Datasets.Keys.Select(dataset => Dataset(dataset, cancellationToken)),
        .. content.Calendar.Select(Announced),
        Messages(cancellationToken),
    ];

    public TranslationFile Page(Page page, CancellationToken cancellationToken)
    {
        var translation = page.Texts.GetValueOrDefault(language);
        var (source, target) = (Body(page.SourceText, cancellationToken), translation is null ? null : Body(translation, cancellationToken));
        var (skeleton, units) = MarkdownUnits.Pair(source, target, out var unlike);
        _unlike.AddRange(unlike.Select(anchor => $"{page.Id}#{anchor}"));
        return new TranslationFile(
            $"pages/{page.Id}",
            page.SourceText.Edition,
            skeleton,
            [
                new(TranslationNames.Title, page.SourceText.Title, translation?.Title),
                new(TranslationNames.Summary, page.SourceText.Summary, translation?.Summary),
                .. page.WithdrawalReasonFor(language) is var (reason, found)
                    ? [new TranslationUnit(TranslationNames.Reason, page.Withdrawn!.Reason, found == language ? reason : null)]
                    : ImmutableArray<TranslationUnit>.Empty,
                .. page.SourceText.Changes.Select(change => new TranslationUnit(TranslationNames.Note(change.Edition), change.Note, translation?.Notes.GetValueOrDefault(change.Edition))),
                .. units,
            ]);
    }

    private TranslationFile Term(string id, CancellationToken cancellationToken)
    {
        var path = $"terms/{id}";
        var map = Yaml($"{path}.yaml", cancellationToken)!;
        var (skeleton, units) = YamlUnits.Pair((YamlMap)map.Find(Source.Value)!, map.Find(language.Value) as YamlMap, indent: 2, wordList: "forms");
        return new(path, null, skeleton, units);
    }

    private TranslationFile Dataset(DatasetId id, CancellationToken cancellationToken)
    {
        var path = DatasetWords.PathOf(id, language);
        return DatasetWords.Of(
            content.Datasets[id],
            Text(DatasetWords.PathOf(id, Source), cancellationToken),
            tree.Files.Any(file => file.Path == path) ? Text(path, cancellationToken) : null);
    }

    private TranslationFile Announced(CalendarEntry entry)
    {
        var (source, translation) = (entry.Texts[Source], entry.Texts.GetValueOrDefault(language));
        var units = ImmutableArray.Create(new TranslationUnit(TranslationNames.Title, source.Title, translation?.Title));
        if (source.Reason is { } reason)
            units = units.Add(new(TranslationNames.Reason, reason, translation?.Reason));
        return new($"{Calendar}/{entry.Id}", null, string.Concat(units.Select(unit => $"{TranslationFile.PlaceOf(unit.Id)}\n")), units);
    }

    private TranslationFile Messages(CancellationToken cancellationToken)
    {
        var targets = tree.Files.Any(file => file.Path == $"{Interface}/{language}.json") ? Json(language, cancellationToken) : [];
        return new(
            Interface,
            null,
            "",
            [.. Json(Source, cancellationToken).Select(message => new TranslationUnit(message.Key, (string)message.Value!, (string?)targets[message.Key]))]);
    }

    private JsonObject Json(LanguageTag tag, CancellationToken cancellationToken) => JsonNode.Parse(tree.Read($"{Interface}/{tag}.json", cancellationToken))!.AsObject();

    private string Body(PageText text, CancellationToken cancellationToken) => FrontMatter.Split(Text(text.File, cancellationToken), text.File, new FaultList())!.Value.Body;

    private YamlMap? Yaml(string path, CancellationToken cancellationToken) => YamlReader.ReadMap(Text(path, cancellationToken), path, new FaultList());

    private string Text(string path, CancellationToken cancellationToken) => Encoding.UTF8.GetString(tree.Read(path, cancellationToken)).ReplaceLineEndings("\n");
}
