using System.Collections.Immutable;
using Fairway.Sites;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Statistics.Rows;
using Fairway.Web.Data.Api;

namespace Fairway.Web.Data;

/// <summary>
/// The query string of the explorer, in the words of the API, and its answer. What cannot be read is left out, and <see cref="IsMended"/> says so: a reader who
/// mistypes a date is helped, not refused.
/// </summary>
/// <param name="Dataset">At the version that is asked for.</param>
/// <param name="Question">As the API would be asked it, without the page of rows that is shown.</param>
/// <param name="Version">Asked for by its number; null where the latest is read.</param>
internal sealed record ExplorerRequest(Dataset Dataset, RowsQuery Question, RowsResult Rows, int? Version, bool IsMended)
{
    /// <summary>Rows shown on the page; all of them are in the files and the API.</summary>
    public const int MostRows = 100;

    /// <summary>Rows as they are: <c>every=rows</c>. The API is asked so by leaving <c>every</c> out; the explorer adds up, unless it is told.</summary>
    public const string RowByRow = "rows";

    public const string VersionParameter = "version";

    public static ExplorerRequest Read(IQueryCollection query, Dataset latest) => ExplorerReader.Read(query, latest);

    /// <summary>Of the form: what is chosen under "add up by".</summary>
    public string Every => Question.Altogether ? RowsParameters.All : Question.Every is { } every ? GrainNames.Of(every) : RowByRow;

    /// <summary>Newest first, so that the part of a long answer that is shown is what most readers want.</summary>
    public static string DefaultSort(Dataset dataset) => "-" + dataset.Definition.TimeColumn;

    /// <summary>The same question on this page.</summary>
    public string PageAddress(LanguageTag language, int? version = null) => Addresses.Dataset(language, Dataset.Id) + RowsAddress.Query(
        Dataset.Definition,
        Question with { Sort = Question.Sort == DefaultSort(Dataset) ? null : Question.Sort },
        (RowsParameters.Every, Every == RowByRow ? RowByRow : null),
        (VersionParameter, Written(version ?? Version)));

    /// <summary>Exactly these rows from the API, all of them that it gives at once, of this version whatever comes after it.</summary>
    /// <param name="format"><c>csv</c>, or null for JSON.</param>
    public string ApiAddress(string? format = null) => RowsAddress.Of(
        Dataset,
        Question with { Limit = Rows.Total > RowsQuery.DefaultLimit ? RowsQuery.MaxLimit : RowsQuery.DefaultLimit },
        ("format", format),
        (VersionParameter, Written(Dataset.Version.Number)));

    /// <summary>The days that are asked for, in words and in the form.</summary>
    public DateOnly From => Question.From ?? (Rows.Rows.IsEmpty ? Dataset.DataFrom : Rows.Rows.Min(row => row.From));

    public DateOnly To => Question.To ?? Dataset.DataTo;

    public ImmutableArray<string> Kept(string dimension) => Question.Where.GetValueOrDefault(dimension, []);

    private static string? Written(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
