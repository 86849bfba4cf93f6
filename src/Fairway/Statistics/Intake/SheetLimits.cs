namespace Fairway.Statistics.Intake;

/// <summary>What a spreadsheet may be at most. The real file of the first dataset has 76 KB, 2.4 MB of XML, 3,156 rows and 7 columns.</summary>
public static class SheetLimits
{
    /// <summary>Bytes of the file.</summary>
    public const int MaxFileBytes = 32 * 1024 * 1024;

    /// <summary>Entries of the archive.</summary>
    public const int MaxEntries = 2_000;

    /// <summary>Bytes of one entry when it is unpacked.</summary>
    public const long MaxEntryBytes = 256 * 1024 * 1024;

    /// <summary>Unpacked bytes for each byte of the whole file. The real file has 33.</summary>
    public const int MaxRatio = 200;

    /// <summary>Rows with something in them, repeated ones counted as often as they stand there.</summary>
    public const int MaxRows = 1_000_000;

    /// <summary>Cells of one row up to the last with something in it.</summary>
    public const int MaxColumns = 1_000;

    /// <summary>Cells with something in them, in one sheet.</summary>
    public const int MaxCells = 10_000_000;

    /// <summary>UTF-16 units of text in one cell.</summary>
    public const int MaxCellText = 32_767;

    /// <summary>Elements inside each other.</summary>
    public const int MaxDepth = 64;

    /// <summary>Rows in which the headings are looked for.</summary>
    public const int MaxRowsBeforeHeadings = 50;
}
