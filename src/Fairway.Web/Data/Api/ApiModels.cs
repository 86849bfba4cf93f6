using System.Collections.Immutable;

namespace Fairway.Web.Data.Api;

internal sealed record DatasetList(ImmutableArray<DatasetEntry> Datasets);

internal sealed record DatasetEntry(string Id, string Title, string Summary, int Version, DateOnly DataTo, string Address);

internal sealed record DatasetDetails(
    string Id,
    string Title,
    string Summary,
    string Counted,
    string NotCounted,
    ImmutableArray<string> Notes,
    int Version,
    DateOnly DataFrom,
    DateOnly DataTo,
    DateOnly? Published,
    string Publisher,
    string SourceTitle,
    Uri SourceUrl,
    string Licence,
    Uri LicenceUrl,
    int Rows,
    string TimeColumn,
    string Grain,
    ImmutableArray<ColumnEntry> Columns,
    ImmutableArray<string> Figures,
    ImmutableArray<string> Charts,
    ImmutableArray<FileEntry> Files);

/// <param name="Unit">Of a measure, <c>count</c> or <c>number</c>; null for words.</param>
/// <param name="Words">Of a dimension, how many there are; null for other columns.</param>
/// <param name="Values">The words themselves, in their order, where there are at most <see cref="MostValues"/>.</param>
internal sealed record ColumnEntry(string Name, string Label, string Role, string? Unit, int? Words, ImmutableArray<string>? Values)
{
    public const int MostValues = 500;
}

internal sealed record FileEntry(string Format, string Address);

internal sealed record FigureList(string Dataset, int Version, ImmutableArray<FigureEntry> Figures);

/// <summary>A figure; all but its name, label, version and formula are null where it has no value at that date.</summary>
/// <param name="Version">Of the dataset.</param>
/// <param name="Formula">How it is computed, in a line.</param>
internal sealed record FigureEntry(string Name, string Label, int Version, string Formula)
{
    /// <summary>A fraction where the unit is percent or share; null where it is a date.</summary>
    public decimal? Value { get; init; }

    public string? Unit { get; init; }

    /// <summary>As a page in the source language writes it.</summary>
    public string? Text { get; init; }

    /// <summary>Where the unit is date.</summary>
    public DateOnly? Day { get; init; }

    public DateOnly? DataTo { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string? Status { get; init; }

    /// <summary>Of a rank, among how many.</summary>
    public int? Of { get; init; }

    /// <summary>Of a rank or a record, how many share it.</summary>
    public int? Sharing { get; init; }

    /// <summary>Of a record, the periods that hold it.</summary>
    public ImmutableArray<SpanEntry> Holders { get; init; } = [];

    /// <summary>Of a list, the highest first.</summary>
    public ImmutableArray<FigureItemEntry> Items { get; init; } = [];

    /// <summary>Of a list, the sum of what is not in it.</summary>
    public decimal? Rest { get; init; }
}

internal sealed record SpanEntry(DateOnly From, DateOnly To);

/// <param name="Share">Of the sum of all words, a fraction.</param>
internal sealed record FigureItemEntry(string Word, decimal Value, decimal Share);

/// <param name="Version">Of the dataset.</param>
/// <param name="Columns">The time column, then those of a row's words, then those of its values.</param>
internal sealed record RowsPage(
    string Dataset,
    int Version,
    DateOnly DataTo,
    ImmutableArray<RowColumnEntry> Columns,
    ImmutableArray<RowEntry> Rows,
    int Total,
    int Limit,
    int Offset,
    string? Next);

/// <param name="Unit">Of a measure, <c>count</c> or <c>number</c>; of the time column, how long a period is; null for words.</param>
internal sealed record RowColumnEntry(string Name, string Role, string? Unit);

/// <param name="From">The first day that the row takes in.</param>
/// <param name="Words">Of each dimension, text and status among the columns.</param>
/// <param name="Values">Of each measure among the columns.</param>
/// <param name="Statuses">Of each value: why it is missing or uncertain.</param>
/// <param name="Complete">False where the data or the question's days hold only a part of the period.</param>
internal sealed record RowEntry(
    string Period, DateOnly From, DateOnly To, ImmutableArray<string> Words, ImmutableArray<decimal?> Values, ImmutableArray<string> Statuses, bool Complete);

internal sealed record PageList(ImmutableArray<PageEntry> Pages);

/// <param name="Withdrawn">The day on which it was withdrawn; null unless it was.</param>
internal sealed record PageEntry(
    string Id, string Type, string Title, string Summary, DateOnly Updated, ImmutableArray<string> Languages, string Address, DateOnly? Withdrawn);

internal sealed record PageDetails(
    string Id,
    string Type,
    string Language,
    string TextLanguage,
    string Translation,
    string Title,
    string Summary,
    int Edition,
    int NewestEdition,
    DateOnly Updated,
    string? Stage,
    ImmutableArray<string> Topics,
    ImmutableArray<string> AppliesTo,
    ImmutableArray<string> Languages,
    string Html,
    ImmutableArray<SourceEntry> Sources,
    ImmutableArray<ChangeEntry> Changes,
    string Address,
    WithdrawalEntry? Withdrawn);

/// <summary>The page is not to be relied on any more.</summary>
/// <param name="Language">Of the reason.</param>
internal sealed record WithdrawalEntry(DateOnly Date, string Reason, string Language);

internal sealed record SourceEntry(int Number, string Title, string? Publisher, Uri? Url, string? Date, DateOnly? Checked, string? Note, string Language);

internal sealed record ChangeEntry(int Edition, DateOnly Date, string Note, string Language, bool Safety);

/// <param name="TypedIn">Another language, of which the words seem to be; null where they are as likely of <paramref name="Language"/>.</param>
/// <param name="Facets">Counts by value of each way to narrow, each as if it were not narrowed by itself.</param>
internal sealed record SearchAnswer(
    string Language,
    int Total,
    int Offset,
    int Limit,
    bool Truncated,
    string? Suggestion,
    string? TypedIn,
    ImmutableArray<HitEntry> Hits,
    ImmutableArray<FacetEntry> Facets);

/// <param name="Parameter">By which the search is narrowed to one of the values.</param>
internal sealed record FacetEntry(string Parameter, ImmutableArray<FacetValueEntry> Values);

internal sealed record FacetValueEntry(string Value, int Count);

/// <param name="BestBet">Editors put it first for these words.</param>
/// <param name="Marks">Start and length of each match in <paramref name="Passage"/>, in UTF-16 units.</param>
internal sealed record HitEntry(
    string Id, string Type, string Language, string Title, string Passage, ImmutableArray<ImmutableArray<int>> Marks, DateOnly Date, string Address, bool BestBet);

/// <param name="Message">How many there are, in the reader's language, for those who do not see them.</param>
internal sealed record SuggestionList(string Message, ImmutableArray<SuggestionEntry> Suggestions);

/// <param name="Label">What it is in, or else its type in the reader's language.</param>
internal sealed record SuggestionEntry(string Text, string Type, string Label, string Address);

internal sealed record ReleaseList(ImmutableArray<ReleaseEntry> Releases, int Total, int Limit, int Offset, string? Next);

/// <param name="Id">Of the commit.</param>
/// <param name="Digest">Id of the tree: the same files have the same.</param>
/// <param name="Published">UTC.</param>
/// <param name="Files">How many it changed.</param>
internal sealed record ReleaseEntry(
    int Number, string Id, string Digest, DateTime Published, string By, string Note, string Kind, int Files, string Address,
    ActivityHeadEntry? Activity);

/// <param name="Previous">Id of the commit before; null for the first.</param>
/// <param name="Next">Id of the commit after; null for the newest.</param>
/// <param name="Page">The release as a page, in the source language.</param>
/// <param name="Repository">The public history, for git.</param>
internal sealed record ReleaseDetails(
    int Number,
    string Id,
    string Digest,
    DateTime Published,
    string By,
    string Note,
    string Kind,
    string? Previous,
    string? Next,
    ImmutableArray<PathEntry> Changes,
    ImmutableArray<ChangedPageEntry> Pages,
    string Page,
    string Repository,
    ActivityHeadEntry? Activity);

/// <summary>The newest entry of the desk's activity when the release was made.</summary>
/// <param name="Digest">SHA-256 over that entry and all before it, 64 hexadecimal digits.</param>
internal sealed record ActivityHeadEntry(long Number, string Digest);

/// <param name="Change"><c>added</c>, <c>changed</c> or <c>removed</c>.</param>
internal sealed record PathEntry(string Path, string Change);

/// <param name="Languages">Whose texts changed.</param>
internal sealed record ChangedPageEntry(string Id, string Change, ImmutableArray<string> Languages);
