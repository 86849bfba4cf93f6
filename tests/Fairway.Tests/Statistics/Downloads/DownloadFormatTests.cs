using System.Globalization;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Fairway.Statistics;
using Fairway.Statistics.Downloads;

namespace Fairway.Tests.Statistics.Downloads;

public sealed class DownloadFormatTests
{
    private static readonly Dataset Boats = TestDatasets.SmallBoats;
    private static readonly Dataset Odd = OddDataset.Read();

    public static TheoryData<string> Formats => [.. DownloadFormat.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_same_dataset_gives_the_same_bytes_in_every_culture_and_on_every_day(string name)
    {
        var format = Written.Format(name);
        var first = await Written.Bytes(format, Odd);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");
            Assert.Equal(first, await Written.Bytes(format, OddDataset.Read()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("csv", "small-boat-arrivals.csv", "small-boat-arrivals-v1-2026-08-20.csv")]
    [InlineData("csv-excel", "small-boat-arrivals-excel.csv", "small-boat-arrivals-v1-2026-08-20-excel.csv")]
    [InlineData("csv-metadata", "small-boat-arrivals.csv-metadata.json", "small-boat-arrivals-v1-2026-08-20.csv-metadata.json")]
    [InlineData("datapackage", "datapackage.json", "small-boat-arrivals-v1-2026-08-20.datapackage.json")]
    public void A_file_is_known_by_its_name_and_saved_with_version_and_date(string name, string file, string saved)
    {
        var format = DownloadFormat.Find(Boats.Id, file);
        Assert.Equal(name, format?.Name);
        Assert.Equal(file, format!.FileOf(Boats.Id));
        Assert.Equal(saved.Replace("-v1-", $"-v{Boats.Version.Number}-", StringComparison.Ordinal), format.SavedNameOf(Boats));
    }

    [Theory]
    [InlineData("small-boat-arrivals.exe")]
    [InlineData("../small-boat-arrivals.csv")]
    [InlineData("other.csv")]
    [InlineData("")]
    public void Another_name_is_no_file(string file) => Assert.Null(DownloadFormat.Find(Boats.Id, file));

    [Fact]
    public async Task Only_the_csv_for_excel_has_a_byte_order_mark()
    {
        var plain = await Written.Bytes(DownloadFormat.Csv, Boats);
        var marked = await Written.Bytes(DownloadFormat.CsvForExcel, Boats);
        Assert.Equal("date"u8, plain.AsSpan(0, 4));
        Assert.Equal([0xEF, 0xBB, 0xBF, .. plain], marked);
    }

    [Fact]
    public async Task Each_json_line_is_a_row_by_column_name()
    {
        var lines = Encoding.UTF8.GetString(await Written.Bytes(DownloadFormat.JsonLines, Odd)).Split('\n');
        Assert.Equal("", lines[^1]);
        Assert.Equal(OddDataset.Words.Length, lines.Length - 1);
        for (var row = 0; row < lines.Length - 1; row++)
        {
            var json = JsonDocument.Parse(lines[row]).RootElement;
            Assert.Equal(OddDataset.Words[row].Trim(), json.GetProperty("place").GetString());
            Assert.Equal(row % 4 == 3 ? "3" : "null", json.GetProperty("landings").GetRawText());
        }

        Assert.Equal("999999999999999", JsonDocument.Parse(lines[1]).RootElement.GetProperty("people").GetRawText());
        Assert.Equal("-0.125", JsonDocument.Parse(lines[2]).RootElement.GetProperty("boats").GetRawText());
    }

    [Theory]
    [InlineData("boats")]
    [InlineData("odd")]
    public async Task The_xlsx_is_valid_office_open_xml(string name)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await Written.Bytes(DownloadFormat.Xlsx, OpenedWorkbooks.DatasetOf(name))), isEditable: false);
        var faults = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken);

        Assert.Empty(faults.Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"));
        Assert.Equal("en", document.PackageProperties.Language);
        Assert.Equal(OpenedWorkbooks.DatasetOf(name).TextIn(Odd.Source).Title, document.PackageProperties.Title);
        Assert.Equal(3, document.WorkbookPart!.WorksheetParts.Sum(sheet => sheet.TableDefinitionParts.Count()));
    }

    [Fact]
    public void Another_description_is_another_identity_and_the_same_is_the_same()
    {
        var made = new MadeDataset();
        var identity = DownloadIdentity.Of(made.Require());
        Assert.Equal(identity, DownloadIdentity.Of(made.Require()));
        Assert.NotEqual(identity, DownloadIdentity.Of((made with { Text = made.Text.Replace("Those.", "These too.", StringComparison.Ordinal) }).Require()));
        Assert.NotEqual(identity, DownloadIdentity.Of(made.WithDefinition("name: OGL", "name: Another").Require()));
        Assert.NotEqual(identity, DownloadIdentity.Of(made.WithRow(2, "2024-02-27,11,1,,provisional").Require()));
    }
}
