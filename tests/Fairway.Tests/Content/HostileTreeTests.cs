using System.Diagnostics;
using System.Text;
using Fairway.Content;
using Fairway.Content.Reading;
using Fairway.Input;

namespace Fairway.Tests.Content;

public sealed class HostileTreeTests
{
    private const string English = ContentTrees.English;

    [Theory]
    [InlineData("README.md")]
    [InlineData("pages/index.md")]
    [InlineData("pages/guidance/en.md")]
    [InlineData("pages/guidance/claim-asylum/en.txt")]
    [InlineData("pages/guidance/claim-asylum/page.yml")]
    [InlineData("pages/guidance/claim-asylum/drafts/en.md")]
    [InlineData("terms/asylum.yml")]
    [InlineData("terms/more/asylum.yaml")]
    [InlineData("interface/en.yaml")]
    [InlineData("datasets/arrivals.csv")]
    [InlineData("Site.yaml")]
    [InlineData("pages\\guidance\\claim-asylum\\en.md")]
    public void A_file_without_a_place_in_the_tree_is_refused(string path) =>
        Assert.Equal([$"{path}:1:1: unknown-file"], ContentTrees.Faults(ContentTrees.Minimal().With(path, "x")));

    [Theory]
    [InlineData("pages/Guidance/claim-asylum/en.md")]
    [InlineData("pages/guidance/Claim-asylum/en.md")]
    [InlineData("pages/guidance/claim--asylum/en.md")]
    [InlineData("pages/guidance/claim asylum/en.md")]
    [InlineData("terms/Asylum.yaml")]
    [InlineData("datasets/Arrivals/dataset.yaml")]
    public void A_name_that_cannot_be_an_address_is_refused(string path) =>
        Assert.Equal([$"{path}:1:1: bad-name"], ContentTrees.Faults(ContentTrees.Minimal().With(path, "x")));

    [Fact]
    public void A_file_name_cannot_write_to_the_terminal_or_forge_a_line() =>
        Assert.Equal(["a?[31m?b:1:1: unknown-file"], ContentTrees.Faults(ContentTrees.Minimal().With("a\u001b[31m\nb", "x")));

    [Theory]
    [InlineData("site.yaml")]
    [InlineData("languages.json")]
    [InlineData("redirects.yaml")]
    [InlineData("search/best-bets.yaml")]
    [InlineData("calendar.yaml")]
    [InlineData("interface/fa.json")]
    [InlineData("terms/asylum.yaml")]
    [InlineData("pages/guidance/claim-asylum/page.yaml")]
    [InlineData("pages/guidance/claim-asylum/en.md")]
    [InlineData("pages/guidance/claim-asylum/fa.md")]
    [InlineData("datasets/arrivals/arrivals.csv")]
    public void A_file_of_100_megabytes_is_refused_by_its_length_without_being_read(string path)
    {
        var faults = ContentReader.Read(ContentTrees.Minimal().WithHuge(path, 100_000_000), CancellationToken.None).Faults;

        Assert.Contains(faults, fault => fault.File == path && fault.Code == "file-too-large");
    }

    [Fact]
    public void A_page_of_the_largest_size_is_read_and_one_byte_more_is_refused()
    {
        var paragraph = new string('a', 999) + "\n\n";
        var text = ContentTrees.Minimal().Text(English) + string.Concat(Enumerable.Repeat(paragraph, 300));
        var bytes = Encoding.UTF8.GetBytes(text)[..(ContentLimits.MaxPageBytes - 1)];

        Assert.Empty(ContentTrees.Faults(ContentTrees.Minimal().With(English, [.. bytes, (byte)'\n'])));
        Assert.Contains($"{English}:1:1: file-too-large", ContentTrees.Faults(ContentTrees.Minimal().With(English, [.. bytes, (byte)'a', (byte)'\n'])));
    }

    [Theory]
    [InlineData("# a\n", 24_500)]
    [InlineData("> ", 100_000)]
    [InlineData("[", 60_000)]
    [InlineData("[^x]", 20_000)]
    [InlineData("{{a.b}} ", 20_000)]
    [InlineData("::: warning\n", 10_000)]
    [InlineData("| a ", 20_000)]
    public void A_text_that_makes_a_parser_slow_is_refused_in_under_a_second(string piece, int times)
    {
        var tree = ContentTrees.Minimal().Append(English, "\n" + string.Concat(Enumerable.Repeat(piece, times)));
        var watch = Stopwatch.StartNew();

        var reading = ContentReader.Read(tree, CancellationToken.None);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Null(reading.Tree);
        Assert.Contains(reading.Faults, fault => fault.File == English);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Deep_yaml_is_refused_in_every_file_that_holds_any(string piece)
    {
        var deep = string.Concat(Enumerable.Repeat(piece, 15_000));
        var tree = ContentTrees.Minimal().With(ContentTrees.Term, deep).With(ContentTrees.Facts, deep)
            .With("redirects.yaml", deep).With(English, $"---\na: {deep}\n---\nText\n");

        var faults = ContentReader.Read(tree, CancellationToken.None).Faults;

        Assert.All(
            [ContentTrees.Term, ContentTrees.Facts, "redirects.yaml", English],
            file => Assert.Contains(faults, fault => fault.File == file && fault.Code is "yaml-limit" or "yaml-syntax"));
    }

    [Theory]
    [InlineData(new byte[] { 0xC3, 0x28 }, "bad-encoding")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "bad-encoding")]
    [InlineData(new byte[] { 0xFF, 0xFE }, "bad-encoding")]
    [InlineData(new byte[] { 0x00 }, "control-character")]
    [InlineData(new byte[] { 0x1B }, "control-character")]
    [InlineData(new byte[] { 0xE2, 0x80, 0xA8 }, "control-character")]
    public void Bytes_that_are_no_text_are_refused_where_they_stand(byte[] bytes, string code)
    {
        var text = Encoding.UTF8.GetBytes(ContentTrees.Minimal().Text(ContentTrees.Facts) + "# é🙂");

        Assert.Equal(
            [$"{ContentTrees.Facts}:18:6: {code}"],
            ContentTrees.Faults(ContentTrees.Minimal().With(ContentTrees.Facts, [.. text, .. bytes])));
    }

    [Fact]
    public void More_pages_than_a_tree_may_hold_are_refused_before_they_are_read()
    {
        var tree = ContentTrees.Minimal().With(Enumerable.Range(0, ContentLimits.MaxPages - 1).Select(i => ($"pages/guidance/p{i}/en.md", "x")));

        Assert.Equal(["site.yaml:1:1: too-many-files"], ContentTrees.Faults(tree));
    }

    [Fact]
    public void A_tree_of_a_million_files_is_refused_in_under_a_second()
    {
        var tree = new EndlessTree(1_000_000);
        var watch = Stopwatch.StartNew();

        Assert.Equal(["site.yaml:1:1: too-many-files"], ContentTrees.Faults(tree));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void More_faults_than_anyone_reads_are_counted_and_not_kept()
    {
        var page = $"---\ntitle: a\nsummary: b\n---\n{string.Concat(Enumerable.Repeat("[x](term:none) ", 150))}\n";
        var reading = ContentReader.Read(
            ContentTrees.Minimal().With(Enumerable.Range(0, 200).Select(i => ($"pages/guidance/p{i}/en.md", page))), CancellationToken.None);

        Assert.Equal(FaultList.MaxFaults + 1, reading.Faults.Length);
        Assert.Equal("too-many-faults", reading.Faults[^1].Code);
        Assert.Null(reading.Tree);
    }

    private sealed class EndlessTree(int count) : FileTree
    {
        public override System.Collections.Immutable.ImmutableArray<TreeFile> Files { get; } = [.. Enumerable.Repeat(new TreeFile("x", 1), count)];

        public override byte[] Read(string path, CancellationToken cancellationToken) => throw new InvalidOperationException("The files were counted; none had to be read.");
    }
}
