using System.CommandLine;
using Fairway.Web.Commands;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fairway-check-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task Content_without_a_fault_is_counted()
    {
        WriteSite();

        Assert.Equal(ExitCode.Done, await Check());
        Assert.Equal(["0 errors, 0 warnings in 3 files"], Lines());
    }

    [Fact]
    public async Task Every_fault_is_printed_with_its_place_and_an_error_fails()
    {
        WriteSite();
        Write("site.yaml", File.ReadAllText(PathOf("site.yaml")) + "sumary: x\n");
        Write("notes.txt", "x");

        Assert.Equal(ExitCode.Input, await Check());
        Assert.Equal(
            [
                "notes.txt:1:1: unknown-file: A content tree has no such file. Remove it, or see docs/formats/content-tree.md for where it belongs.",
                "site.yaml:6:1: unknown-field: There is no field 'sumary' here. Remove it, or write one of: name, source-language, languages, navigation, other-sections, quick-exit, topics, audiences, footer, contacts, home.",
                "2 errors, 0 warnings in 4 files",
            ],
            Lines());
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task Sentences_are_measured_page_by_page_when_asked_for()
    {
        WriteSite();
        Write("pages/guidance/claim/page.yaml", "type: guidance\n");
        Write("pages/guidance/claim/en.md", "---\ntitle: A\nsummary: B\nedition: 1\nchanges:\n  - {edition: 1, date: 2026-11-22, note: First published.}\n---\nYou can claim. You must go in person, soon.\n");

        Assert.Equal(ExitCode.Done, await Check("", "--sentences"));
        Assert.Equal(["pages/guidance/claim/en.md: 2 sentences, 4.5 words on average, 6 in the longest", "0 errors, 0 warnings in 5 files"], Lines());
    }

    [Fact]
    public async Task A_warning_is_printed_as_one_and_does_not_fail()
    {
        WriteSite();
        Write("pages/guidance/claim/page.yaml", "type: help\n");
        Write("pages/guidance/claim/en.md", "---\ntitle: A\nsummary: B\nedition: 1\nchanges:\n  - {edition: 1, date: 2026-11-22, note: First published.}\n---\nText.\n");

        Assert.Equal(ExitCode.Done, await Check());
        Assert.Equal(
            [
                "pages/guidance/claim/page.yaml:1:7: type-section: A page of type 'help' stands in the section 'guidance'. Move the page, or change its type. (warning)",
                "0 errors, 1 warning in 5 files",
            ],
            Lines());
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_the_environments_fault()
    {
        Assert.Equal(ExitCode.Environment, await Check("missing"));
        Assert.Empty(_output.ToString());
        Assert.Contains(PathOf("missing"), _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_no_content_tree_says_so()
    {
        Assert.Equal(ExitCode.Input, await Check());
        Assert.StartsWith("site.yaml:1:1: missing-file: ", Lines()[0], StringComparison.Ordinal);
    }

    private Task<int> Check(string folder = "", params string[] more) => CommandLine.Create()
        .Parse(["check", "--content", PathOf(folder), .. more])
        .InvokeAsync(new InvocationConfiguration { Output = _output, Error = _error });

    private string[] Lines() => _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private void WriteSite()
    {
        Write("site.yaml", "name: Test\nsource-language: en\nlanguages: [en]\nnavigation: [guidance]\nquick-exit: https://example.org/\n");
        Write("interface/en.json", """{ "home.title": "Home" }""");
        Write("languages.json", File.ReadAllText(Path.Combine(RepositoryFolder.Content, "languages.json")));
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    private string PathOf(string path) => Path.Combine(_folder.FullName, path);
}
