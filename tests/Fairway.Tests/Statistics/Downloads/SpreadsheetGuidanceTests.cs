using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Fairway.Statistics.Downloads;
using Workbook = Fairway.Statistics.Downloads.Workbook;

namespace Fairway.Tests.Statistics.Downloads;

/// <summary>
/// Rules of the Government Analysis Function's "Releasing statistics in spreadsheets" (https://analysisfunction.civilservice.gov.uk/policy-store/releasing-statistics-in-spreadsheets/)
/// and its "checklist of the basics", each by the heading that it stands under in the draft that its authors published
/// (https://github.com/best-practice-and-impact/spreadsheet-accessibility). That text fits and is read rightly is left to <see cref="WorkbookTests"/>.
/// </summary>
public sealed class SpreadsheetGuidanceTests
{
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace OfTable = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace OfStyle = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static readonly XNamespace OfFormat = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";

    public static TheoryData<string> Datasets => ["boats", "odd", "quarters"];

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task An_xlsx_has_nothing_frozen_filtered_merged_hidden_or_calculated(string name)
    {
        using var document = await Open(name);
        foreach (var sheet in document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!))
        {
            // "Adding freeze panes", "Adding filters", "Merged and split cells", "Avoid hiding rows or columns", "Macros, formulas and application code".
            Assert.Empty(sheet.Descendants<Pane>());
            Assert.Empty(sheet.Descendants<AutoFilter>());
            Assert.Empty(sheet.Descendants<MergeCell>());
            Assert.DoesNotContain(sheet.Descendants<Row>(), row => row.Hidden?.Value == true);
            Assert.DoesNotContain(sheet.Descendants<Column>(), column => column.Hidden?.Value == true);
            Assert.Empty(sheet.Descendants<CellFormula>());
            // "Do not use headers and footers".
            Assert.Empty(sheet.Descendants<HeaderFooter>());
        }

        Assert.DoesNotContain(document.WorkbookPart.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>(), sheet => sheet.State is not null);
        // "Saving and publishing spreadsheets": it opens on the first worksheet.
        var first = (WorksheetPart)document.WorkbookPart.GetPartById(document.WorkbookPart.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First().Id!.Value!);
        Assert.True(Assert.Single(first.Worksheet!.Descendants<SheetView>()).TabSelected!.Value);
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task The_title_in_a1_of_each_sheet_of_an_xlsx_is_marked_up_as_a_heading(string name)
    {
        using var document = await Open(name);
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        foreach (var sheet in document.WorkbookPart.WorksheetParts.Select(part => part.Worksheet!))
        {
            // "Where to place and how to tag titles": the cell style "Heading 1", which has number 16 in every language of the program.
            var title = sheet.Descendants<Cell>().First();
            Assert.Equal("A1", title.CellReference!.Value);
            Assert.Equal(16u, BuiltInOf(styles, title));
        }

        // "Making cover sheets accessible": subheadings are of the next style.
        var cover = ((WorksheetPart)document.WorkbookPart.GetPartById("rId1")).Worksheet!;
        Assert.Contains(cover.Descendants<Cell>(), cell => BuiltInOf(styles, cell) == 17u);
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task Tables_of_an_xlsx_are_plain_and_have_telling_names_and_wrapped_words(string name)
    {
        using var document = await Open(name);
        var tables = document.WorkbookPart!.WorksheetParts.SelectMany(part => part.TableDefinitionParts).Select(part => part.Table!).ToList();

        // "Naming tables".
        Assert.Equal(["data_" + GrainDatasets.Of(name).Id.Value.Replace('-', '_'), "notes", "table_of_contents"], tables.Select(table => table.DisplayName!.Value!).Order(StringComparer.Ordinal));
        // "Make the Excel default table accessible": a plain look without filter buttons.
        Assert.All(tables, table => Assert.Null(table.AutoFilter));
        Assert.All(tables, table => Assert.Null(table.TableStyleInfo!.Name));
        // "Wrap text": words within a table and its headings.
        var styles = document.WorkbookPart.WorkbookStylesPart!.Stylesheet!;
        foreach (var sheet in document.WorkbookPart.WorksheetParts.Where(part => part.TableDefinitionParts.Any()))
        {
            var header = int.Parse(sheet.TableDefinitionParts.Single().Table!.Reference!.Value!.Split(':')[0][1..], CultureInfo.InvariantCulture);
            foreach (var cell in sheet.Worksheet!.Descendants<Row>().Where(row => row.RowIndex!.Value >= header).SelectMany(row => row.Elements<Cell>()).Where(cell => cell.DataType is not null))
                Assert.True(FormatOf(styles, cell).Alignment?.WrapText?.Value, cell.CellReference!.Value);
        }
    }

    [Fact]
    public async Task Headings_of_numbers_and_shorthand_among_them_stand_at_the_right()
    {
        // "Make the Excel default table accessible": the same in both forms, so that a column reads as one.
        using var document = await Open("quarters");
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var data = document.WorkbookPart.WorksheetParts.Select(part => part.Worksheet!).Single(sheet => sheet.Descendants<Cell>().Any(cell => cell.CellReference!.Value == "D6"));
        Assert.Equal(
            [null, HorizontalAlignmentValues.Right, HorizontalAlignmentValues.Right, HorizontalAlignmentValues.Right, null],
            ((string[])["A4", "B4", "C4", "D4", "E4"]).Select(place => Horizontal(place)));
        // [x] and [z].
        Assert.Equal([HorizontalAlignmentValues.Right, HorizontalAlignmentValues.Right], ((string[])["D5", "D6"]).Select(place => Horizontal(place)));

        using var archive = new ZipArchive(new MemoryStream(await Written.Bytes(DownloadFormat.Ods, GrainDatasets.Of("quarters"))));
        var cells = (await Read(archive, "content.xml")).Descendants(OfTable + "table").Last().Descendants(OfTable + "table-cell").Select(cell => cell.Attribute(OfTable + "style-name")!.Value).ToList();
        Assert.Equal(["header", "number-header", "number-header", "number-header", "header", "words", "whole", "whole", "shorthand", "words"], cells[3..13]);

        HorizontalAlignmentValues? Horizontal(string place) => FormatOf(styles, data.Descendants<Cell>().Single(cell => cell.CellReference!.Value == place)).Alignment?.Horizontal?.Value;
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task An_ods_has_nothing_frozen_and_its_titles_are_headings(string name)
    {
        using var archive = new ZipArchive(new MemoryStream(await Written.Bytes(DownloadFormat.Ods, GrainDatasets.Of(name))));
        var settings = await Read(archive, "settings.xml");
        Assert.DoesNotContain(settings.Descendants(), item => item.Attributes().Any(attribute => attribute.Value.Contains("SplitMode", StringComparison.Ordinal)));
        Assert.Contains("Cover", settings.Descendants().Where(item => item.Attributes().Any(attribute => attribute.Value == "ActiveTable")).Select(item => item.Value));

        var heading = Assert.Single((await Read(archive, "styles.xml")).Descendants(OfStyle + "style"), style => style.Attribute(OfStyle + "display-name")?.Value == "Heading 1");
        var content = await Read(archive, "content.xml");
        foreach (var sheet in content.Descendants(OfTable + "table"))
            Assert.Equal(heading.Attribute(OfStyle + "name")!.Value, sheet.Descendants(OfTable + "table-cell").First().Attribute(OfTable + "style-name")!.Value);
        Assert.Empty(content.Descendants(OfTable + "covered-table-cell"));
        Assert.Empty(content.Descendants().Attributes(OfTable + "visibility"));
        var words = Assert.Single(content.Descendants(OfStyle + "style"), style => style.Attribute(OfStyle + "name")?.Value == "words");
        Assert.Equal("wrap", words.Element(OfStyle + "table-cell-properties")!.Attribute(OfFormat + "wrap-option")!.Value);
        Assert.Equal(
            ["table_of_contents", "notes", "data_" + GrainDatasets.Of(name).Id.Value.Replace('-', '_')],
            content.Descendants(OfTable + "database-range").Select(range => range.Attribute(OfTable + "name")!.Value));
        Assert.Equal("en", (await Read(archive, "meta.xml")).Descendants(XName.Get("language", "http://purl.org/dc/elements/1.1/")).Single().Value);
        Assert.NotEmpty(content.Descendants(Office + "spreadsheet"));
    }

    [Fact]
    public void Above_the_table_stands_what_a_reader_has_to_know_before_it()
    {
        // "Information in column A": A2 describes the sheet; "Blank cells": why some are blank.
        Assert.Equal(
            "This worksheet contains one table. The shorthand in brackets is explained in the worksheet Notes. Some cells are blank. The source gives no words there.",
            Workbook.Of(OddDataset.Read()).Sheets[^1].Lines[1].Text);
        Assert.Equal("This worksheet contains one table. The shorthand in brackets is explained in the worksheet Notes.", Workbook.Of(new MadeDataset().Require()).Sheets[^1].Lines[1].Text);
    }

    [Fact]
    public void A_workbook_without_notes_has_no_blank_sheet_of_them()
    {
        var workbook = Workbook.Of((new MadeDataset() with { Csv = "date,people,boats,landings,status\n2024-02-27,10,1,1,final\n" }).Require());

        Assert.Equal(["Cover", "Contents", "Data"], workbook.Sheets.Select(sheet => sheet.Name));
        Assert.Equal("This worksheet contains one table.", workbook.Sheets[^1].Lines[1].Text);
        Assert.Equal(["Cover", "Data"], Enumerable.Range(0, workbook.Sheets[1].Table!.RowCount).Select(row => workbook.Sheets[1].Table!.Cell(row, 0).Text));
    }

    private static async Task<SpreadsheetDocument> Open(string name) =>
        SpreadsheetDocument.Open(new MemoryStream(await Written.Bytes(DownloadFormat.Xlsx, GrainDatasets.Of(name))), isEditable: false);

    private static CellFormat FormatOf(Stylesheet styles, Cell cell) => styles.CellFormats!.Elements<CellFormat>().ElementAt((int)(cell.StyleIndex?.Value ?? 0));

    private static uint? BuiltInOf(Stylesheet styles, Cell cell) =>
        styles.CellStyles!.Elements<CellStyle>().Single(style => style.FormatId!.Value == FormatOf(styles, cell).FormatId!.Value).BuiltinId?.Value;

    private static async Task<XDocument> Read(ZipArchive archive, string entry)
    {
        await using var stream = await archive.GetEntry(entry)!.OpenAsync(TestContext.Current.CancellationToken);
        return await XDocument.LoadAsync(stream, LoadOptions.None, TestContext.Current.CancellationToken);
    }
}
