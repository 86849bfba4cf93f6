using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Fairway.Tests.Statistics.Intake;
using Fairway.Web.Desk.Data;
using Fairway.Web.Desk.Store;
using Fairway.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Data;

/// <summary>Files of new data at the desk: what is taken, and what is refused with a sentence.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private DataDesk? _desk;

    private DataDesk Desk => _desk!;

    public async ValueTask InitializeAsync() => _desk = await DataDesk.Start();

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task The_datasets_are_listed_with_what_is_published_and_what_is_due()
    {
        var row = Row(await Desk.Visitor.Page("/desk/data"));
        Assert.Equal(["4", "20 August 2026", "21 August 2026"], row.Skip(1).Take(3));
        Assert.StartsWith("was expected on 28 August 2026", row[4], StringComparison.Ordinal);
        Assert.Equal("none", row[5]);

        await Desk.Taken(DataDesk.Week());
        Assert.StartsWith("Draft 1, revision 1", Row(await Desk.Visitor.Page("/desk/data"))[5], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_becomes_a_draft_of_what_data_add_would_write()
    {
        await Desk.Taken(DataDesk.Week(), ("published", "2026-08-28"));

        using var content = new TemporaryFolder();
        SmallContent.WriteTo(content);
        ReleasedContent.AddData(content.Path, "small-boat-arrivals", DataDesk.Week(), new() { Note = DataDesk.Note, Published = new(2026, 8, 28) });
        var files = await Files();
        Assert.Equal(["changes/5.csv", "small-boat-arrivals.csv", "versions.yaml"], files.Keys.Select(path => path["datasets/small-boat-arrivals/".Length..]));
        Assert.All(files, file => Assert.Equal(File.ReadAllText(content[file.Key]), file.Value));
    }

    [Fact]
    public async Task A_workbook_is_told_by_its_bytes_and_gives_the_day_of_its_release()
    {
        const string Headings = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>date</v></c></row>";
        var unnamed = await Desk.Refused(new MadeXlsx { Rows = Headings }.ToBytes());
        Assert.Contains("has no sheet 'SB_01'", Says(unnamed), StringComparison.Ordinal);

        var ods = await Desk.Refused(await File.ReadAllBytesAsync(Release("2026-08-20")));
        Assert.Equal("The file has the data that are published already. There is nothing new in it.", Alert(ods));

        var older = await Desk.Refused(await File.ReadAllBytesAsync(Release("2026-01-08")));
        Assert.Contains("The data of the file end on 2026-01-08", Says(older), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_xlsx_of_the_publisher_is_taken()
    {
        string[] headings = ["Date", "Migrants arrived", "Boats arrived", "Boats arrived - involved in uncontrolled landings", "Notes"];
        var rows = new StringBuilder(Row(1, headings));
        var number = 1;
        foreach (var line in DataDesk.Week().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var cells = line.Split(',');
            rows.Append(Row(++number, cells[0], cells[1], cells[2], cells[3].Length == 0 ? "-" : cells[3], cells[4] == "revised" ? "Revised" : ""));
        }

        using var answer = await Desk.Upload(new MadeXlsx { Rows = rows.ToString(), Sheets = "<sheet name=\"SB_01\" sheetId=\"1\" r:id=\"rId1\"/>" }.ToBytes(), ("published", "2026-08-28"));

        Assert.True(answer.StatusCode == HttpStatusCode.Found, await answer.Content.ReadAsStringAsync());
        Assert.Equal(DataDesk.Week(), (await Files())["datasets/small-boat-arrivals/small-boat-arrivals.csv"]);

        static string Row(int number, params string[] cells) => $"<row r=\"{number}\">{string.Concat(cells.Select((cell, i) => cell.Length == 0 ? "" : cell.All(char.IsAsciiDigit)
            ? $"<c r=\"{(char)('A' + i)}{number}\"><v>{cell}</v></c>" : $"<c r=\"{(char)('A' + i)}{number}\" t=\"str\"><v>{cell}</v></c>"))}</row>";
    }

    [Fact]
    public async Task Every_fault_has_its_row_and_column_and_what_was_typed_stays()
    {
        var rows = DataDesk.Week().Replace("2026-08-22,60,1,", "2026-08-22,sixty,1,", StringComparison.Ordinal).Replace("2026-08-25,60,1,0", "2026-08-25,60,1,2", StringComparison.Ordinal);
        var page = await Desk.Refused(Encoding.UTF8.GetBytes(rows), ("published", "2026-08-28"), ("kind", "correction"));

        Assert.Equal([("3157", "2"), ("3160", "4")], page.QuerySelectorAll("tbody tr").Select(row => (row.Children[0].TextContent, row.Children[1].TextContent)));
        Assert.Equal(["not a value", "rule broken"], page.QuerySelectorAll("tbody tr").Select(row => row.Children[2].TextContent));
        Assert.Equal((DataDesk.Note, "2026-08-28", "correction"), (Value(page, "note"), Value(page, "published"), page.QuerySelector("option[selected]")!.GetAttribute("value")));
        Assert.Equal(0, await Count());
    }

    [Fact]
    public async Task A_thousand_faults_are_counted_and_a_hundred_listed()
    {
        var rows = DataDesk.Csv().Split('\n').Select((line, i) => i is > 0 and <= 1000 ? line.Replace(",provisional", ",guessed", StringComparison.Ordinal) : line);
        var page = await Desk.Refused(Encoding.UTF8.GetBytes(string.Join('\n', rows)));

        Assert.Equal(101, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("1000 faults are in this file; the first 100 are listed", Says(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_of_a_workbook_is_named_as_its_program_names_it()
    {
        var page = await Desk.Refused(MadeOds.WithRows(MadeOds.Headings + MadeOds.Row("2026-01-01", "x", "1", "0")));
        Assert.StartsWith("SB_01!B2: ", Says(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7", "The file is a PDF")]
    [InlineData("<!doctype html><title>x</title>", "The file is a web page")]
    [InlineData("", "The file is empty")]
    [InlineData("Date;Migrants arrived\n2026-01-01;5\n", "Semicolons stand between its fields")]
    public async Task What_is_no_data_is_refused_by_name(string text, string sentence) =>
        Assert.Contains(sentence, Says(await Desk.Refused(Encoding.UTF8.GetBytes(text))), StringComparison.Ordinal);

    [Fact]
    public async Task Hostile_files_are_refused_within_the_limits()
    {
        Assert.NotEmpty(Says(await Desk.Refused(MadeOds.Bomb(300))));
        Assert.Contains("macros", Says(await Desk.Refused(new MadeXlsx { Type = "application/vnd.ms-excel.sheet.macroEnabled.main+xml" }.ToBytes())), StringComparison.Ordinal);
        Assert.Contains("password", Says(await Desk.Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")])), StringComparison.Ordinal);
        Assert.NotEmpty(Says(await Desk.Refused(Encoding.ASCII.GetBytes(new string(',', 1_000_000) + "\n"))));
        Assert.NotEmpty(Says(await Desk.Refused(Encoding.ASCII.GetBytes(new string('7', 20 * 1024 * 1024)))));
        Assert.Equal(0, await Count());
    }

    [Fact]
    public async Task A_file_over_the_limit_is_answered_before_it_is_read_and_other_forms_stay_small()
    {
        var token = await Desk.Visitor.Token(DataDesk.Arrivals);
        using var larger = await Desk.Visitor.SubmitFile(DataDesk.Arrivals, DataDesk.Arrivals, "large.csv", new byte[DataLimits.UploadBytes], token);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, larger.StatusCode);
        Assert.Contains("at most 32,832 KB", await larger.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var elsewhere = await Desk.Visitor.Post("/desk/security/password", ("current", new string('x', 70_000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, elsewhere.StatusCode);
    }

    [Fact]
    public async Task The_temporary_file_is_gone_when_the_answer_is_there()
    {
        var mark = $"mark {Desk.Desk.Folder}";
        await Desk.Refused(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat(mark, 20_000))));

        // It is deleted as the request ends, a moment after the answer.
        await Eventually.Is(() => !Directory.EnumerateFiles(Path.GetTempPath(), "ASPNETCORE_*").Any(file => Holds(file, mark)));
    }

    [Fact]
    public async Task What_is_said_of_a_file_is_checked_as_the_command_line_checks_it()
    {
        var week = Encoding.UTF8.GetBytes(DataDesk.Week());
        Assert.Equal("Say in a note to readers what is new, or what was wrong. Choose the file again, too.", Alert(await Desk.Refused(week, ("note", " "))));
        Assert.Equal("Write a day as year, month and day, such as 2026-08-21.", Alert(await Desk.Refused(week, ("published", "28/08/2026"))));
        Assert.Equal("Choose one of the kinds of version offered.", Alert(await Desk.Refused(week, ("kind", "revision"))));
        Assert.Contains("A correction changes cells or takes rows back", Says(await Desk.Refused(week, ("kind", "correction"))), StringComparison.Ordinal);
        Assert.Contains("cannot have been released on 2026-08-01", Says(await Desk.Refused(week, ("published", "2026-08-01"))), StringComparison.Ordinal);
        Assert.Contains("which the dataset has. Is this an older file", Says(await Desk.Refused(Encoding.UTF8.GetBytes(Without(DataDesk.Week(), "2018-01-01,")))), StringComparison.Ordinal);
        var token = await Desk.Visitor.Token(DataDesk.Arrivals);
        using var none = await Desk.Visitor.Post(DataDesk.Arrivals, token, ("note", "x"));
        Assert.Equal("Choose a file.", Alert(await Support.Visitor.Read(none, expected: HttpStatusCode.UnprocessableEntity)));
    }

    [Fact]
    public async Task A_file_on_an_open_draft_is_its_next_revision_and_one_who_did_not_see_it_is_told()
    {
        var (id, _) = await Desk.Taken(DataDesk.Week());
        using var unseen = await Desk.Upload(DataDesk.Week().Replace("2026-08-27,60", "2026-08-27,70", StringComparison.Ordinal), ("seen", "0"));
        Assert.Equal("Somebody saved a newer revision meanwhile. Look at it first.", Alert(await Support.Visitor.Read(unseen, expected: HttpStatusCode.UnprocessableEntity)));

        var (same, page) = await Desk.Taken(DataDesk.Week().Replace("2026-08-27,60", "2026-08-27,70", StringComparison.Ordinal));
        Assert.Equal(id, same);
        Assert.Contains("revision 2", page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await Desk.Desk.In(services => services.GetRequiredService<DeskStore>().DataUploads.CountAsync()));
    }

    private static string Without(string csv, string start) => string.Join('\n', csv.Split('\n').Where(line => !line.StartsWith(start, StringComparison.Ordinal)));

    private static string Release(string day) => Path.Combine(RepositoryFolder.Content, "..", "tests", "Fairway.Tests", "Statistics", "Data", $"SB_to_{day}.ods");

    private static string Alert(IHtmlDocument page) => page.QuerySelectorAll("[role=alert] p")[1].TextContent;

    private static string Says(IHtmlDocument page) => string.Join('\n', page.QuerySelectorAll("tbody tr").Select(row => row.Children[3].TextContent));

    private static string Value(IHtmlDocument page, string field) => page.QuerySelector($"#{field}")!.GetAttribute("value")!;

    private static string[] Row(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("tbody tr").First(row => row.InnerHtml.Contains("small-boat-arrivals", StringComparison.Ordinal)).Children.Select(cell => cell.TextContent.Trim())];

    private static bool Holds(string file, string mark)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd().Contains(mark, StringComparison.Ordinal);
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    private Task<int> Count() => Desk.Desk.In(services => services.GetRequiredService<DeskStore>().Drafts.CountAsync());

    private Task<Dictionary<string, string>> Files() => Desk.Desk.In(async services =>
    {
        var drafts = services.GetRequiredService<Fairway.Web.Desk.Drafts.DraftStore>();
        var (_, edit) = await drafts.Newest((await drafts.Find(1, CancellationToken.None))!, CancellationToken.None);
        return edit.Files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value!));
    });
}
