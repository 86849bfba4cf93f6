using System.Collections.Immutable;

namespace Fairway.Web.Data.Versions;

/// <param name="Versions">Oldest first.</param>
internal sealed record VersionList(string Dataset, ImmutableArray<VersionDetails> Versions, int Total);

/// <param name="Kind"><c>update</c>, <c>revision</c>, <c>correction</c> or <c>structure</c>.</param>
/// <param name="Published">By the publisher of the source; null where that is not known.</param>
/// <param name="Note">In the site's source language.</param>
/// <param name="Digest">SHA-256 of the canonical CSV with LF, in hexadecimal digits.</param>
/// <param name="Added">Rows.</param>
/// <param name="Changed">Cells of rows that were there before.</param>
/// <param name="Removed">Rows.</param>
/// <param name="Release">That made it public here; null where none has yet.</param>
internal sealed record VersionDetails(
    int Number,
    string Kind,
    DateOnly? Published,
    DateOnly DataTo,
    int Rows,
    string? Note,
    string Digest,
    int Added,
    int Changed,
    int Removed,
    ImmutableArray<string> Columns,
    ImmutableArray<string> NewColumns,
    ImmutableArray<string> LostColumns,
    VersionRelease? Release,
    string Csv,
    string Changes,
    string ChangesCsv,
    string Address);

/// <param name="Published">UTC.</param>
internal sealed record VersionRelease(int Number, string Id, DateTime Published, string Address);

/// <param name="Key">Names of the columns whose cells are each change's row.</param>
internal sealed record ChangesPage(
    string Dataset, int Version, ImmutableArray<string> Key, ImmutableArray<ChangeItem> Changes, int Total, int Limit, int Offset, string? Next);

/// <param name="Change"><c>added</c>, <c>changed</c> or <c>removed</c>.</param>
/// <param name="Column">Null for a row that was added.</param>
/// <param name="Before">As the canonical CSV writes it; empty where the value was missing. Null for a row that was added.</param>
/// <param name="After">Null for a row that was removed.</param>
internal sealed record ChangeItem(string Change, ImmutableArray<string> Row, string? Column, string? Before, string? After);

/// <param name="History">One entry for each version that gave the cell another value, oldest first.</param>
internal sealed record CellAnswer(string Dataset, ImmutableArray<string> Key, ImmutableArray<string> Row, string Column, ImmutableArray<CellItem> History);

/// <param name="Version">The first that had the value.</param>
/// <param name="Value">As the canonical CSV writes it; null where the version has no such cell.</param>
internal sealed record CellItem(int Version, string Kind, DateOnly? Published, string? Value, VersionRelease? Release);

internal sealed record FirstPublishedPage(
    string Dataset, ImmutableArray<string> Key, string Column, ImmutableArray<FirstPublishedItem> Rows, int Total, int Limit, int Offset, string? Next);

/// <param name="Version">The first that had the cell.</param>
/// <param name="First">As the canonical CSV of that version writes it.</param>
/// <param name="Now">As the newest version does; null where the row was taken back.</param>
internal sealed record FirstPublishedItem(ImmutableArray<string> Row, int Version, string First, string? Now);
