using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Statistics.Versions;

namespace Fairway.Web.Data.Versions;

/// <summary>What a version changed, in one sentence: how many rows came and went, how many values changed, and of which days.</summary>
internal static class VersionSentences
{
    // What a version changed is read from a file and never becomes another: it is counted once, and forgotten with its site.
    private static readonly ConditionalWeakTable<VersionHistory, ConcurrentDictionary<int, VersionSummary>> Counted = [];

    public static string Of(Dataset dataset, DatasetVersion version, Messages messages)
    {
        if (version.Number == 1)
            return messages.Format("data.changed.first", ("rows", messages.Format("data.rows", ("count", version.RowCount))));
        var summary = Counted.GetOrCreateValue(dataset.Versions).GetOrAdd(version.Number, number => VersionSummary.Of(dataset, number));
        return messages.Format(
            "data.changed",
            ("added", summary.Added),
            ("changed", summary.Changed),
            ("removed", summary.Removed),
            ("dated", summary.Days is null ? "no" : "yes"),
            ("when", summary.Days is var (from, to) ? Range(from, to, messages) : ""));
    }

    private static string Range(DateOnly from, DateOnly to, Messages messages) => from == to
        ? messages.Language.Dates.Write(to)
        : messages.Format(from.Year == to.Year ? "figure.range" : "figure.range-of-years", ("from", from), ("to", to));
}
