using System.Collections.Immutable;
using System.Text;
using Fairway.Statistics.Downloads;
using Fairway.Statistics.Reading;

namespace Fairway.Statistics.Versions;

/// <summary>
/// The rows of one version as text, by their keys: what versions are compared and rebuilt with. Rows are written in order of time and then of the cells of the
/// key, by ordinal comparison, so that the same rows are the same bytes whichever file they came from.
/// </summary>
internal sealed class VersionRows
{
    private const int BufferSize = 64 * 1024;

    private readonly Dictionary<RowKey, string[]> _rows;
    private readonly ImmutableArray<string> _key;

    private VersionRows(ImmutableArray<string> header, ImmutableArray<string> key, Dictionary<RowKey, string[]> rows) => (Header, _key, _rows) = (header, key, rows);

    /// <summary>The time column, then the others in the order of the file.</summary>
    public ImmutableArray<string> Header { get; private set; }

    public int Count => _rows.Count;

    public static VersionRows Of(DatasetDefinition definition, DataTable table)
    {
        var header = TableReader.CanonicalHeader(definition);
        int[] keyCells = [.. definition.Key.Select(name => header.IndexOf(name))];
        var rows = new Dictionary<RowKey, string[]>(table.RowCount);
        var pool = new TextPool();
        var (period, text) = (int.MinValue, "");
        for (var row = 0; row < table.RowCount; row++)
        {
            if (table.Periods[row] != period)
                (period, text) = (table.Periods[row], table.PeriodOf(row).ToString());
            var cells = new string[header.Length];
            cells[0] = text;
            for (var i = 1; i < cells.Length; i++)
                cells[i] = pool.Get(TableCells.Write(table, definition.Columns[i - 1], row));
            rows.Add(new([.. keyCells.Select(index => cells[index])]), cells);
        }

        return new(header, definition.Key, rows);
    }

    /// <summary>A cell by its row and column; null where there is none.</summary>
    public string? Cell(RowKey row, string column) =>
        _rows.TryGetValue(row, out var cells) && Header.IndexOf(column) is >= 0 and var index ? cells[index] : null;

    public bool Has(RowKey row) => _rows.ContainsKey(row);

    public IEnumerable<(RowKey Key, string[] Cells)> InOrder() => _rows
        .OrderBy(row => row.Value[0], StringComparer.Ordinal)
        .ThenBy(row => row.Key)
        .Select(row => (row.Key, row.Value));

    /// <summary>The SHA-256 of the canonical CSV, in hexadecimal digits: what <c>versions.yaml</c> keeps of a version.</summary>
    public string Digest()
    {
        using var digest = new DigestStream();
        WriteTo(digest);
        return digest.Digest();
    }

    /// <summary>Writes the canonical CSV.</summary>
    /// <param name="stream">Stays open.</param>
    public void WriteTo(Stream stream)
    {
        using var csv = new StreamWriter(stream, new UTF8Encoding(false), BufferSize, leaveOpen: true);
        csv.Write(string.Join(',', Header.Select(CsvText.Field)));
        csv.Write(CsvWriter.Lf);
        foreach (var (_, cells) in InOrder())
        {
            for (var i = 0; i < cells.Length; i++)
            {
                if (i > 0)
                    csv.Write(',');
                csv.Write(CsvText.Field(cells[i]));
            }

            csv.Write(CsvWriter.Lf);
        }
    }

    /// <summary>What must be told so that <see cref="Undo"/> makes <paramref name="before"/> of these rows. Cells of a column that came are not told one by one: the version says that it did.</summary>
    public VersionChanges ChangesSince(VersionRows before)
    {
        var (added, changed, removed) = (new List<ChangeLine>(), new List<ChangeLine>(), new List<ChangeLine>());
        (string Name, int Was, int Now)[] columns = [.. before.Header.Where(name => !_key.Contains(name)).Select(name => (name, before.Header.IndexOf(name), Header.IndexOf(name)))];
        foreach (var (key, cells) in InOrder())
        {
            if (!before._rows.TryGetValue(key, out var old))
            {
                added.Add(new(ChangeWord.Added, key, "", "", ""));
                continue;
            }

            foreach (var (name, was, now) in columns)
            {
                var after = now < 0 ? "" : cells[now];
                if (old[was] != after)
                    changed.Add(new(ChangeWord.Changed, key, name, old[was], after));
            }
        }

        foreach (var (key, cells) in before.InOrder().Where(row => !_rows.ContainsKey(row.Key)))
            removed.AddRange(columns.Select(column => new ChangeLine(ChangeWord.Removed, key, column.Name, cells[column.Was], "")));
        return new(_key, [.. added, .. changed, .. removed]);
    }

    /// <summary>Makes of these rows those of the version before.</summary>
    /// <param name="changes">What this version changed.</param>
    /// <param name="header">The columns of the version before, time first.</param>
    /// <returns>The first line that does not fit and why, or null.</returns>
    public (int Line, string Problem)? Undo(VersionChanges changes, ImmutableArray<string> header)
    {
        foreach (var line in changes.Lines.Where(line => line.Word == ChangeWord.Added))
        {
            if (!_rows.Remove(line.Row))
                return (line.Line, $"The version has no row {line.Row}, which it is said to have added.");
        }

        var now = Header;
        Arrange(header);
        foreach (var line in changes.Lines.Where(line => line.Word != ChangeWord.Added))
        {
            var column = header.IndexOf(line.Column);
            if (column < 0 || _key.Contains(line.Column))
                return (line.Line, $"'{line.Column}' is not a column whose cells can change.");
            if (!_rows.TryGetValue(line.Row, out var cells))
            {
                if (line.Word == ChangeWord.Changed)
                    return (line.Line, $"The version has no row {line.Row}, of which a cell is said to have changed.");
                _rows.Add(line.Row, cells = Removed(line.Row, header));
            }
            else if (line.Word == ChangeWord.Changed && cells[column] != (now.Contains(line.Column) ? line.After : ""))
            {
                return (line.Line, $"'{line.Column}' of {line.Row} is '{cells[column]}', not '{line.After}'.");
            }

            cells[column] = line.Before;
        }

        return null;
    }

    private void Arrange(ImmutableArray<string> header)
    {
        if (Header.SequenceEqual(header))
            return;
        int[] from = [.. header.Select(name => Header.IndexOf(name))];
        foreach (var key in _rows.Keys.ToArray())
            _rows[key] = [.. from.Select(index => index < 0 ? "" : _rows[key][index])];
        Header = header;
    }

    private string[] Removed(RowKey key, ImmutableArray<string> header)
    {
        var cells = new string[header.Length];
        Array.Fill(cells, "");
        foreach (var (name, cell) in _key.Zip(key.Cells))
            cells[header.IndexOf(name)] = cell;
        return cells;
    }
}
