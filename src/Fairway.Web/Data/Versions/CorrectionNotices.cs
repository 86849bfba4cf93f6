using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Markup;
using Fairway.Sites;
using Fairway.Sites.History;
using Fairway.Statistics;
using Fairway.Statistics.Versions;
using Fairway.Web.Reading;

namespace Fairway.Web.Data.Versions;

/// <summary>That data which readers may have quoted were wrong, and what is right now.</summary>
/// <param name="Day">On which the portal corrected them; the publisher's day where no release has the version yet.</param>
/// <param name="Note">In <paramref name="Language"/>.</param>
internal sealed record CorrectionNotice(Dataset Dataset, DatasetVersion Version, DateOnly? Day, string Note, Language Language);

internal sealed record CorrectionsView(Frame Frame, ImmutableArray<CorrectionNotice> Notices) : ViewModel(Frame);

/// <summary>Which corrections a page tells of.</summary>
internal static class CorrectionNotices
{
    /// <summary>The newest of the dataset.</summary>
    public static ImmutableArray<CorrectionNotice> OfDataset(Reader reader, Dataset dataset) => Since(reader, dataset, 0) is [.., var newest] ? [newest] : [];

    /// <summary>Those that came after a version, newest last.</summary>
    public static ImmutableArray<CorrectionNotice> Since(Reader reader, Dataset dataset, int version) =>
    [
        .. dataset.Versions.All
            .Where(later => later.Number > version && later.Kind == VersionKind.Correction)
            .Select(correction => Of(reader, dataset, correction)),
    ];

    /// <summary>The newest of each dataset that the text names, in the reader's language or in that of its source.</summary>
    public static ImmutableArray<CorrectionNotice> OfPage(Reader reader, PageReading reading)
    {
        var names = reading.Text.Body.References.Concat(reading.Page.SourceText.Body.References).Select(reference => reference switch
        {
            FigureReference figure => figure.Dataset,
            ChartReference chart => chart.Dataset,
            _ => null,
        });
        return [.. names.OfType<string>().Distinct(StringComparer.Ordinal).SelectMany(name => OfName(reader, name))];
    }

    /// <summary>A note of a version in the reader's language or, failing that, the source's; null where it has none.</summary>
    public static (string Text, Language Language)? NoteOf(Reader reader, Dataset dataset, DatasetVersion version)
    {
        if (version.Note is not { } note)
            return null;
        return dataset.Texts.TryGetValue(reader.Tag, out var text) && text.VersionNotes.TryGetValue(version.Number, out var translated)
            ? (translated, reader.Language)
            : (note, reader.Site.Languages.Source);
    }

    private static ImmutableArray<CorrectionNotice> OfName(Reader reader, string name) =>
        DatasetId.TryParse(name, out var id) && reader.Site.Content.Datasets.TryGetValue(id, out var dataset) ? OfDataset(reader, dataset) : [];

    private static CorrectionNotice Of(Reader reader, Dataset dataset, DatasetVersion version)
    {
        var (note, language) = NoteOf(reader, dataset, version) ?? ("", reader.Site.Languages.Source);
        var day = VersionReleases.Of(reader.Site, dataset.Id, version.Number) is { } release ? DateOnly.FromDateTime(release.Published.UtcDateTime) : version.Published;
        return new(dataset, version, day, note, language);
    }
}
