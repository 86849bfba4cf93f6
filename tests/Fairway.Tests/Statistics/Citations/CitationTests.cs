using System.Text.Json;
using System.Text.RegularExpressions;
using Fairway.Statistics.Citations;

namespace Fairway.Tests.Statistics.Citations;

public sealed partial class CitationTests
{
    private const string Address = "https://example.org/en/data/small-boat-arrivals?version=4";

    /// <summary>Everything that one of the formats takes for its own.</summary>
    private const string Hostile = "50% of A&B_C #1 {open }shut $5 ~x ^y \\z \"q\" * @misc{a, é \u067e\r\nTY  - BOOK\tend";

    private const string HostileOnOneLine = "50% of A&B_C #1 {open }shut $5 ~x ^y \\z \"q\" * @misc{a, é \u067e TY - BOOK end";

    private static readonly Citation Nasty = new()
    {
        Key = "made-v2",
        Title = Hostile,
        Within = Hostile,
        Publisher = Hostile,
        Published = new(2026, 3, 9),
        DataTo = new(2026, 2, 28),
        Version = 2,
        Site = "Fairway",
        Address = Address,
        Retrieved = new(2026, 11, 7),
        Language = "en",
    };

    private static Citation Dataset => DatasetCitations.Of(TestDatasets.SmallBoats, null, Place, TestDatasets.Messages("en"))!;

    private static Citation Figure => DatasetCitations.Of(TestDatasets.SmallBoats, "year-to-date", Place, TestDatasets.Messages("en"))!;

    private static CitedPlace Place => new("Fairway", Address, new(2026, 11, 7));

    [Fact]
    public void The_author_is_the_publisher_of_the_source_and_the_site_is_where_it_was_read()
    {
        Assert.Equal(
            $"Home Office (2026). Migrants detected crossing the English Channel in small boats. Published 2026-08-21. Data to 2026-08-20, version 4, read at Fairway: {Address} (retrieved 2026-11-07).\n",
            PlainCitation.Write(Dataset));
    }

    [Fact]
    public void A_figure_is_cited_with_its_value_its_period_and_that_it_is_provisional()
    {
        Assert.Equal("small-boat-arrivals-year-to-date-v4", Figure.Key);
        Assert.Equal("People so far this year: 15,897 (1 January to 20 August 2026; provisional: may be revised)", Figure.Title);
        Assert.Contains("In: Migrants detected crossing", PlainCitation.Write(Figure), StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_is_cited_as_it_was()
    {
        var second = DatasetCitations.Of(TestDatasets.SmallBoats.At(2)!, null, Place, TestDatasets.Messages("en"))!;

        Assert.Equal((2, new DateOnly(2025, 12, 12), new DateOnly(2025, 12, 11), "small-boat-arrivals-v2"), (second.Version, second.Published, second.DataTo, second.Key));
    }

    [Fact]
    public void What_the_dataset_does_not_say_is_left_out()
    {
        var undated = Nasty with { Published = null, Within = null };

        var json = JsonDocument.Parse(CslJson.Write(undated)).RootElement[0];
        Assert.DoesNotContain(BibTeXReader.Read(BibTeX.Write(undated)).Fields, field => field.Key is "year" or "month");
        Assert.DoesNotContain("PY  - ", Ris.Write(undated), StringComparison.Ordinal);
        Assert.DoesNotContain("DA  - ", Ris.Write(undated), StringComparison.Ordinal);
        Assert.DoesNotContain("T2  - ", Ris.Write(undated), StringComparison.Ordinal);
        Assert.False(json.TryGetProperty("issued", out _));
        Assert.False(json.TryGetProperty("container-title", out _));
        Assert.StartsWith(undated.Publisher + ". ", PlainCitation.Write(undated), StringComparison.Ordinal);
    }

    [Fact]
    public void BibTeX_keeps_every_sign_of_a_text()
    {
        var (type, key, fields) = BibTeXReader.Read(BibTeX.Write(Nasty));

        Assert.Equal(("misc", "made-v2"), (type, key));
        Assert.Equal(HostileOnOneLine, BibTeXReader.Set(fields["title"]));
        Assert.Equal(HostileOnOneLine, BibTeXReader.Set(fields["author"]));
        Assert.Equal($"In: {HostileOnOneLine}. Data to 2026-02-28, version 2, read at Fairway", BibTeXReader.Set(fields["note"]));
        Assert.Equal(("2026", "mar", Address, "2026-11-07"), (fields["year"], fields["month"], fields["url"], fields["urldate"]));
        Assert.Equal($"\\url{{{Address}}}", fields["howpublished"]);
    }

    [Fact]
    public void BibTeX_takes_an_organisation_for_one_name()
    {
        // In single braces "and" parts two authors, and a comma the family name from the given one.
        var (_, _, fields) = BibTeXReader.Read(BibTeX.Write(Nasty with { Publisher = "Office for Borders, Trade and Migration" }));

        Assert.Equal("{Office for Borders, Trade and Migration}", fields["author"]);
    }

    [Fact]
    public void Ris_has_one_field_a_line_from_its_type_to_its_end()
    {
        var record = Ris.Write(Nasty);

        var lines = record.Split("\r\n");
        Assert.Equal("", lines[^1]);
        Assert.All(lines[..^1], line => Assert.Matches(RisLine(), line));
        Assert.Equal("TY  - DATA", lines[0]);
        Assert.Equal("ER  - ", lines[^2]);
        Assert.Single(lines, line => line.StartsWith("TY", StringComparison.Ordinal));
        Assert.Contains($"TI  - {HostileOnOneLine}", lines);
        Assert.Contains("DA  - 2026/03/09/", lines);
        Assert.Contains("Y2  - 2026/11/07/", lines);
        Assert.Contains($"UR  - {Address}", lines);
        Assert.DoesNotContain('*', lines.Single(line => line.StartsWith("AU", StringComparison.Ordinal)));
    }

    [Fact]
    public void Csl_is_a_list_of_one_item_with_its_days_as_numbers()
    {
        var list = JsonDocument.Parse(CslJson.Write(Nasty)).RootElement;

        var item = Assert.Single(list.EnumerateArray());
        Assert.Equal("dataset", item.GetProperty("type").GetString());
        Assert.Equal(Hostile, item.GetProperty("title").GetString());
        Assert.Equal(Hostile, item.GetProperty("author")[0].GetProperty("literal").GetString());
        Assert.Equal([2026, 3, 9], item.GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()));
        Assert.Equal([2026, 11, 7], item.GetProperty("accessed").GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()));
        Assert.Equal(("2", Address, "Fairway"), (item.GetProperty("version").GetString(), item.GetProperty("URL").GetString(), item.GetProperty("source").GetString()));
        // Names that csl-data.json of the schema 1.0.2 has for an item.
        string[] known = ["id", "type", "title", "container-title", "author", "issued", "accessed", "version", "publisher", "source", "URL", "language", "note"];
        Assert.Empty(item.EnumerateObject().Select(property => property.Name).Except(known));
    }

    [GeneratedRegex("^[A-Z][A-Z0-9]  - [^\\p{C}]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RisLine();
}
