using System.Collections.Immutable;
using Fairway.Input;

namespace Fairway.Statistics.Versions;

/// <summary>
/// The versions of a dataset, and what each of them changed. Held are the newest table and the files of changes as they stand; older tables are rebuilt when
/// they are asked for, checked against their digest, and a few are kept. Immutable to who uses it, and safe for many threads.
/// </summary>
public sealed class VersionHistory
{
    private readonly ImmutableArray<VersionEntry> _entries;
    private readonly DatasetDefinition _definition;
    private readonly DataTable _table;
    private readonly ChangeFiles _files;
    private readonly KeptVersions _kept = new();

    /// <param name="entries">At least one.</param>
    /// <param name="definition">Of the newest version.</param>
    /// <param name="table">Of the newest version.</param>
    internal VersionHistory(ImmutableArray<VersionEntry> entries, DatasetDefinition definition, DataTable table, ChangeFiles files)
    {
        (_entries, _definition, _table, _files) = (entries, definition, table, files);
        All = [.. entries.Select(entry => entry.Version)];
        var columns = definition.Columns;
        var perVersion = new ImmutableArray<DatasetColumn>[entries.Length];
        for (var i = entries.Length - 1; i >= 0; i--)
        {
            perVersion[i] = columns;
            columns = entries[i].Before ?? columns;
        }

        Columns = [.. perVersion];
    }

    /// <summary>Oldest first.</summary>
    public ImmutableArray<DatasetVersion> All { get; }

    public DatasetVersion Latest => All[^1];

    /// <summary>Names of the columns by which rows are told apart.</summary>
    public ImmutableArray<string> Key => _definition.Key;

    /// <summary>Of each version, the time column apart.</summary>
    internal ImmutableArray<ImmutableArray<DatasetColumn>> Columns { get; }

    /// <summary>The newest correction that came after a version, which its readers are told of; null where there is none.</summary>
    public DatasetVersion? CorrectionSince(int version) => All.LastOrDefault(later => later.Kind == VersionKind.Correction && later.Number > version);

    /// <summary>Null where there is no version of that number.</summary>
    public DatasetVersion? Find(int version) => version >= 1 && version <= All.Length ? All[version - 1] : null;

    /// <summary>What a version changed; nothing for the first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    /// <exception cref="InvalidDataException">The file of changes is not as <c>fairway check</c> accepts it.</exception>
    public VersionChanges ChangesOf(int version)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(version, All.Length);
        return version == 1 ? VersionChanges.None(_definition) : _files.Read(version);
    }

    /// <summary>The names of the columns that came with a version, and of those that went.</summary>
    public (ImmutableArray<string> Came, ImmutableArray<string> Went) ColumnsOf(int version)
    {
        if (version < 2 || version > All.Length)
            return ([], []);
        string[] now = [.. Columns[version - 1].Select(column => column.Name)];
        string[] was = [.. Columns[version - 2].Select(column => column.Name)];
        return ([.. now.Except(was)], [.. was.Except(now)]);
    }

    /// <summary>A column of a version or, where that has it no more, of the one before; null where neither has it.</summary>
    public DatasetColumn? ColumnOf(int version, string name) =>
        Columns[version - 1].FirstOrDefault(column => column.Name == name) ?? (version > 1 ? Columns[version - 2].FirstOrDefault(column => column.Name == name) : null);

    /// <summary>The column names of a version, time first.</summary>
    public ImmutableArray<string> HeaderOf(int version) => [_definition.TimeColumn, .. Columns[version - 1].Select(column => column.Name)];

    internal VersionRows LatestRows() => VersionRows.Of(_definition, _table);

    /// <summary>The values that a cell had, oldest first: one for each version that gave it another, null where a version had no such cell. Empty where none had.</summary>
    /// <exception cref="InvalidDataException">A file of changes is not as <c>fairway check</c> accepts it.</exception>
    public ImmutableArray<CellState> History(RowKey row, string column) => CellHistory.Of(this, LatestCell(row, column), row, column);

    /// <summary>Every cell of a column as it was first published and as it is now, in order of rows; those of rows that were taken back among them.</summary>
    /// <exception cref="InvalidDataException">A file of changes is not as <c>fairway check</c> accepts it.</exception>
    public ImmutableArray<FirstValue> FirstPublished(string column) => FirstValues.Of(this, LatestRows(), column);

    private CellPlace LatestCell(RowKey row, string column)
    {
        var cells = row.Cells;
        var index = cells.Length == Key.Length ? Enumerable.Range(0, _table.RowCount).FirstOrDefault(IsRow, -1) : -1;
        var found = _definition.Columns.FirstOrDefault(known => known.Name == column);
        return new(index >= 0, index < 0 ? "" : found is not null ? TableCells.Write(_table, found, index) : column == _definition.TimeColumn ? _table.PeriodOf(index).ToString() : "");

        bool IsRow(int candidate) => Key.Zip(cells).All(pair => pair.First == _definition.TimeColumn
            ? _table.PeriodOf(candidate).ToString() == pair.Second
            : _table.Dimensions[pair.First][candidate] == pair.Second);
    }

    /// <summary>A version as a dataset of its own. Null where there is none.</summary>
    /// <param name="any">The dataset in any of its versions.</param>
    internal Dataset? At(Dataset any, int version)
    {
        if (Find(version) is not { } found)
            return null;
        if (found.Number == Latest.Number)
            return Make(any, found, _definition, _table);
        return _kept.Find(version, () => Make(any, found, DefinitionOf(version), Rebuild(version)));
    }

    /// <summary>What the definition was: its columns; rules, figures and charts as far as the columns that they name are there.</summary>
    internal DatasetDefinition DefinitionOf(int version)
    {
        var columns = Columns[version - 1];
        var had = columns.Select(column => (column.Name, column.Role)).ToHashSet();
        var hasAll = _definition.Columns.All(column => had.Contains((column.Name, column.Role)));
        return _definition with
        {
            Columns = columns,
            Rules = [.. _definition.Rules.Where(rule => had.Contains((rule.Column, ColumnRole.Measure)) && had.Contains((rule.AtMost, ColumnRole.Measure)))],
            Figures = hasAll ? _definition.Figures : [],
            Charts = hasAll ? _definition.Charts : [],
        };
    }

    private DataTable Rebuild(int version)
    {
        var faults = new FaultList();
        return VersionRebuild.Run(this, _files, version, faults, CancellationToken.None) ?? throw new InvalidDataException($"Version {version} can no longer be rebuilt. {faults.ToSorted().FirstOrDefault()}");
    }

    /// <summary>Rebuilds every older version and compares it with its digest.</summary>
    internal void Check(FaultList faults, CancellationToken cancellationToken) => VersionRebuild.Run(this, _files, 0, faults, cancellationToken);

    private Dataset Make(Dataset any, DatasetVersion version, DatasetDefinition definition, DataTable table) => new()
    {
        Id = any.Id,
        Definition = definition,
        Texts = any.Texts,
        Source = any.Source,
        Table = table,
        Version = version,
        Versions = this,
    };
}
