namespace Fairway.Statistics;

public enum ColumnType
{
    Text,

    /// <summary>Whole numbers from 0, written with digits only.</summary>
    Integer,

    Decimal,
}

public enum ColumnRole
{
    /// <summary>Numbers that can be added up.</summary>
    Measure,

    /// <summary>Words by which rows are told apart and filtered.</summary>
    Dimension,

    /// <summary>How certain the row's values are: a word of <see cref="StatusWord"/>.</summary>
    Status,

    /// <summary>Words that describe the row alone, such as a place or a source: shown and downloaded, neither filtered nor grouped by.</summary>
    Text,
}

/// <param name="Name">Kebab-case; the name in the file's header, in the API and in downloads.</param>
/// <param name="Missing">What an empty cell means; null where a cell may not be empty.</param>
public sealed record DatasetColumn(string Name, ColumnType Type, ColumnRole Role, ValueStatus? Missing = null);

/// <summary>In every row that has both values, one column is at most another.</summary>
public sealed record AtMostRule(string Column, string AtMost);
