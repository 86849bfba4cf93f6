namespace Fairway.Statistics.Intake;

/// <summary>Reads a sheet of an XLSX workbook (ECMA-376, part 1, section 18) as a stream.</summary>
internal static class XlsxReader
{
    public const string ContentTypes = XlsxPackage.ContentTypes;

    public static SheetReading Read(SheetArchive archive, string? sheet, CancellationToken cancellationToken)
    {
        var package = new XlsxPackage(archive);
        var workbook = package.Related("").Find(part => part.Type == "officeDocument").Path
            ?? throw new SheetException("sheet-damaged", "The archive does not say where its workbook is. Download it again.");
        RefuseOthers(package.TypeOf(workbook) ?? "", archive);

        var parts = package.Related(workbook);
        var (is1904, sheets) = ReadWorkbook(archive, workbook);
        var found = Find(sheets, sheet);
        var path = parts.Find(part => part.Id == found.Id && part.Type == "worksheet").Path
            ?? throw new SheetException("not-a-spreadsheet", $"The sheet '{found.Name}' has no cells: it is a chart or a dialogue. Check 'sheet' under 'intake' in dataset.yaml.");

        var words = parts.Find(part => part.Type == "sharedStrings").Path is { } strings ? XlsxStrings.ReadTable(archive.Require(strings)) : [];
        var styles = parts.Find(part => part.Type == "styles").Path is { } formats ? XlsxStyles.Read(archive.Require(formats)) : XlsxStyles.None;
        using var reader = archive.Require(path);
        return new(
            new XlsxSheetReader(reader, words, styles, is1904).Read(found.Name, cancellationToken), null, null,
            archive.ReadDay("docProps/core.xml", "modified", "http://purl.org/dc/terms/"));
    }

    private static void RefuseOthers(string type, SheetArchive archive)
    {
        if (type.Contains("sheet.binary", StringComparison.Ordinal) || archive.Has("xl/workbook.bin"))
            throw new SheetException("not-a-spreadsheet", "The workbook is binary (.xlsb). Open it in a spreadsheet program and save it as .xlsx, .ods or 'CSV UTF-8'.");
        if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || archive.Has("xl/vbaProject.bin"))
            throw new SheetException("not-a-spreadsheet", "The workbook holds macros (.xlsm). Open it with macros switched off and save it as .xlsx, .ods or 'CSV UTF-8'.");
        if (!type.Contains("spreadsheetml", StringComparison.Ordinal))
            throw new SheetException("not-a-spreadsheet", "The file is an Office document, but no workbook. Save the table as .xlsx, .ods or 'CSV UTF-8'.");
    }

    private static (bool Is1904, List<(string Name, string? Id, bool IsHidden)> Sheets) ReadWorkbook(SheetArchive archive, string path)
    {
        var is1904 = false;
        var sheets = new List<(string, string?, bool)>();
        using var reader = archive.Require(path);
        while (SheetXml.Next(reader))
        {
            if (XlsxXml.IsElement(reader, "workbookPr"))
                is1904 = XlsxXml.IsTrue(reader.GetAttribute("date1904"));
            else if (XlsxXml.IsElement(reader, "sheet"))
                sheets.Add((reader.GetAttribute("name") ?? "", XlsxXml.RelationshipId(reader), reader.GetAttribute("state") is "hidden" or "veryHidden"));
        }

        return (is1904, sheets);
    }

    private static (string Name, string? Id) Find(List<(string Name, string? Id, bool IsHidden)> sheets, string? name)
    {
        string[] names = [.. sheets.Select(sheet => sheet.Name)];
        var index = name is not null ? Array.IndexOf(names, name) : sheets.Count == 1 ? 0 : throw SheetNames.Ambiguous(names);
        if (index < 0)
            throw SheetNames.Unknown(name!, names);
        return sheets[index].IsHidden ? throw SheetNames.Hidden(names[index]) : (names[index], sheets[index].Id);
    }
}
