using System.Globalization;
using System.Text;
using System.Text.Json;
using Fairway.Input;
using Fairway.Statistics;
using Fairway.Statistics.Charts;
using Fairway.Statistics.Downloads;
using Fairway.Statistics.Reading;
using Fairway.Statistics.Rows;

namespace Fairway.Tests.Statistics.Downloads;

public sealed class DatasetFilesTests
{
    private static readonly Dataset Data = TestDatasets.SmallBoats;

    [Fact]
    public void The_csv_is_as_its_standard_says()
    {
        var csv = Encoding.UTF8.GetString(DatasetFiles.Csv(Data));
        Assert.StartsWith("date,people,boats,uncontrolled-landings,status,uncontrolled-landings-status\r\n2018-01-01,0,0,,provisional,not-collected\r\n", csv, StringComparison.Ordinal);
        Assert.EndsWith("2026-08-20,0,0,0,provisional,provisional\r\n", csv, StringComparison.Ordinal);
        Assert.Equal(3155, csv.Split("\r\n").Length - 1);
        Assert.Equal(3155, csv.Count(letter => letter == '\n'));
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var faults = new FaultList();
        var csv = CsvWriter.Write(Data.Definition, Data.Table, CsvWriter.CrLf);
        var table = TableReader.ReadCsv(Data.Definition, csv, "x.csv", faults);
        Assert.Empty(faults.ToSorted());
        Assert.Equal(csv, CsvWriter.Write(Data.Definition, table!, CsvWriter.CrLf));
    }

    [Fact]
    public void The_json_has_numbers_and_nulls_and_says_what_it_is()
    {
        using var json = JsonDocument.Parse(DatasetFiles.Json(Data));
        var root = json.RootElement;
        Assert.Equal(("small-boat-arrivals", "2018-01-01", "2026-08-20"), (root.GetProperty("dataset").GetString(), root.GetProperty("dataFrom").GetString(), root.GetProperty("dataTo").GetString()));
        Assert.Equal("Open Government Licence v3.0", root.GetProperty("licence").GetProperty("name").GetString());
        Assert.Equal("Home Office", root.GetProperty("source").GetProperty("publisher").GetString());
        Assert.Equal(["date", "people", "boats", "uncontrolled-landings", "status", "uncontrolled-landings-status"], root.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("name").GetString()));
        Assert.Equal("not-collected", root.GetProperty("columns")[3].GetProperty("missing").GetString());

        var rows = root.GetProperty("rows");
        Assert.Equal(3154, rows.GetArrayLength());
        Assert.Equal(JsonValueKind.Null, rows[0][3].ValueKind);
        Assert.Equal(45755 + 29437, rows.EnumerateArray().Where(row => row[0].GetString()![..4] is "2022" or "2023").Sum(row => row[1].GetInt32()));
    }

    [Fact]
    public void A_word_with_a_comma_or_a_quote_is_quoted()
    {
        var made = new MadeDataset().WithDefinition("boats: { role: measure, type: integer }", "boats: { role: measure, type: integer }\n  port: { role: dimension }") with
        {
            Text = new MadeDataset().Text.Replace("boats: Boats", "boats: Boats, port: Port", StringComparison.Ordinal),
            Csv = "date,people,boats,port,landings,status\n2024-01-01,1,1,\"Dover, \"\"Kent\"\"\",,final\n",
        };
        Assert.Equal(
            "date,people,boats,port,landings,status,landings-status\r\n2024-01-01,1,1,\"Dover, \"\"Kent\"\"\",,final,not-collected\r\n", Encoding.UTF8.GetString(DatasetFiles.Csv(made.Require())));
    }

    [Fact]
    public void Decimals_keep_their_value_and_lose_their_trailing_zeros()
    {
        Assert.Equal("12.5", TableCells.Write(12.500m));
        Assert.Equal("1000000", TableCells.Write(1_000_000m));
    }

    [Theory]
    [InlineData("fa-IR")]
    [InlineData("ps")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    public void Nothing_depends_on_the_culture_of_the_machine(string culture)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var expected = Everything();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Everything());
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    /// <summary>Read again from the files, and written in every form.</summary>
    private static string Everything()
    {
        var faults = new FaultList();
        var en = Fairway.Languages.LanguageTag.Parse("en");
        var data = DatasetReader.Read(
            new DirectoryTree(Path.Combine(TestDatasets.Root, "content")), "datasets/small-boat-arrivals", en, [en, .. TestDatasets.SmallBoats.Texts.Keys], faults, CancellationToken.None)!;
        var text = new StringBuilder()
            .Append(Encoding.UTF8.GetString(DatasetFiles.Csv(data)))
            .Append(Encoding.UTF8.GetString(DatasetFiles.Json(data)));
        foreach (var tag in (string[])["en", "ar", "fa", "vi"])
        {
            var messages = TestDatasets.Messages(tag);
            foreach (var chart in data.Definition.Charts)
            {
                text.Append(ChartRenderer.Render(data, chart, messages)).Append(ChartRenderer.RenderFile(data, chart, messages, new(2025, 4, 17)));
            }

            foreach (var figure in data.Definition.Figures)
                text.Append(FigureText.Write(data.Figure(figure)!, messages)).Append(FigureText.WriteWhen(data.Figure(figure)!, messages));
        }

        foreach (var row in DatasetRows.Query(data, new() { Every = Grain.Month, Limit = 10_000 }).Rows!.Rows)
            text.Append(row.Period).AppendJoin(',', row.Values.Select(value => value is { } number ? TableCells.Write(number) : ""));
        return text.ToString();
    }
}
