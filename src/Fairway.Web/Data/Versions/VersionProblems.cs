using System.Globalization;
using Fairway.Input;
using Fairway.Statistics;

namespace Fairway.Web.Data.Versions;

/// <summary>What can be wrong with a question about versions.</summary>
internal static class VersionProblems
{
    public static ApiProblem NoVersion(Dataset dataset, int version) => NoVersion(dataset, version.ToString(CultureInfo.InvariantCulture));

    /// <param name="version">As it was given.</param>
    public static ApiProblem NoVersion(Dataset dataset, string version) => ApiProblem.NotFound(
        "unknown-version", string.Create(CultureInfo.InvariantCulture, $"The dataset '{dataset.Id}' has no version {Suggestion.Clip(version)}. Its versions are 1 to {dataset.Versions.Latest.Number}."));

    public static ApiProblem NoColumn(string given, IReadOnlyCollection<string> columns) =>
        ApiProblem.Invalid("column", $"'column' must be one of: {string.Join(", ", columns)}.{(given.Length == 0 ? "" : Suggestion.For(given, columns))}");

    public static ApiProblem NoCell(string row, string column) =>
        ApiProblem.NotFound("unknown-cell", $"No version has a cell '{column}' in a row '{Suggestion.Clip(row)}'.");
}
