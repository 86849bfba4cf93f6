using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Statistics.Versions;

namespace Fairway.Web.Data.Press;

/// <summary>The versions of a dataset, each with what it changed in one sentence.</summary>
internal static class VersionLines
{
    // What a version changed is read from a file and never becomes another: it is counted once, and forgotten with its site.
    private static readonly ConditionalWeakTable<VersionHistory, ConcurrentDictionary<int, VersionSummary>> Counted = [];

    /// <summary>Newest first.</summary>
    public static ImmutableArray<DatasetVersion> Of(Dataset dataset) => [.. dataset.Versions.All.Reverse()];

    public static string Sentence(Dataset dataset, DatasetVersion version, Messages messages)
    {
        if (version.Number == 1)
            return messages.Format("data.changed.first", ("rows", messages.Format("data.rows", ("count", version.RowCount))));
        var summary = Counted.GetOrCreateValue(dataset.Versions).GetOrAdd(version.Number, number => VersionSummary.Of(dataset, number));
        return messages.Format(
            "data.changed",
            ("added", summary.Added),
            ("changed", summary.Changed),
            ("removed", summary.Removed),
            ("when", summary.Days is var (from, to) ? Range(from, to, messages) : ""));
    }

    private static string Range(DateOnly from, DateOnly to, Messages messages) => from == to
        ? messages.Language.Dates.Write(to)
        : messages.Format(from.Year == to.Year ? "figure.range" : "figure.range-of-years", ("from", from), ("to", to));
}
