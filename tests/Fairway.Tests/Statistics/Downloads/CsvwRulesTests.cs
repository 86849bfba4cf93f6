using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Fairway.Statistics;
using Fairway.Statistics.Downloads;

namespace Fairway.Tests.Statistics.Downloads;

/// <summary>What "Metadata Vocabulary for Tabular Data" (W3C, 17 December 2015) says must hold, by its sections, and that the file described is so.</summary>
public sealed partial class CsvwRulesTests
{
    /// <summary>Section 5.11.1, of those in use.</summary>
    private static readonly string[] BuiltIn = ["date", "gYear", "gYearMonth", "string", "decimal", "nonNegativeInteger"];

    /// <summary>Those in use of the context at http://www.w3.org/ns/csvw.</summary>
    private static readonly string[] Prefixes = ["dc", "rdfs", "schema", "xsd"];

    public static TheoryData<string> Datasets => ["boats", "odd", "quarters", "months", "years", "weeks"];

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task The_context_and_the_table_are_as_they_must_be(string name)
    {
        var dataset = GrainDatasets.Of(name);
        var table = await Read(dataset);

        // 5.2: the context is the CSVW one, alone or first in an array whose second item has only @language and @base.
        var context = table.GetProperty("@context");
        Assert.Equal("http://www.w3.org/ns/csvw", context[0].GetString());
        Assert.Equal("en", context[1].GetProperty("@language").GetString());
        Assert.Single(context[1].EnumerateObject());
        // 5.4.1: a table has a url; 5.1.2: @type, where it is given, is Table.
        Assert.Equal($"{dataset.Id}.csv", table.GetProperty("url").GetString());
        Assert.Equal("Table", table.GetProperty("@type").GetString());
        // 5.8: names of common properties are prefixed or absolute; values of @type likewise.
        string[] own = ["@context", "@type", "url", "dialect", "notes", "tableSchema"];
        Assert.All(table.EnumerateObject().Where(property => !own.Contains(property.Name)), property => Assert.StartsWith("dc:", property.Name, StringComparison.Ordinal));
        // 5.8.2: an object with @value has no more than @type or @language beside it.
        Assert.Equal(["@value", "@type"], table.GetProperty("dc:modified").EnumerateObject().Select(property => property.Name));
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task Notes_and_common_properties_are_objects_whose_names_have_a_known_prefix(string name)
    {
        var dataset = GrainDatasets.Of(name);
        var table = await Read(dataset);
        var text = dataset.TextIn(dataset.Source);

        // 5.4.2: notes are objects; 5.1.1: what is no object is passed over.
        var notes = table.GetProperty("notes").EnumerateArray().ToList();
        Assert.Equal([text.Counted, text.NotCounted, .. text.Notes], notes.Select(note => note.GetProperty("rdfs:comment").GetString()!));
        Assert.Equal(dataset.Definition.Publisher, table.GetProperty("dc:publisher").GetProperty("schema:name").GetString());
        // 5.8.1: a prefix is one of the context's; 5.8.2: beside @id, @value, @type and @language no name begins with "@".
        foreach (var common in table.EnumerateObject().Where(property => property.Name.Contains(':', StringComparison.Ordinal) || property.Name == "notes"))
        {
            foreach (var inner in Names(common.Value).Prepend(common.Name).Where(inner => inner != "notes"))
                Assert.True(inner is "@id" or "@value" or "@type" or "@language" || Prefixes.Contains(inner.Split(':')[0]), inner);
        }
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task Columns_are_those_of_the_file_in_its_order(string name)
    {
        var dataset = GrainDatasets.Of(name);
        var schema = (await Read(dataset)).GetProperty("tableSchema");
        var columns = schema.GetProperty("columns").EnumerateArray().ToList();
        var rows = StrictCsv.Read(Encoding.UTF8.GetString(await Written.Bytes(DownloadFormat.Csv, dataset)), "\r\n");

        // 5.6 and 6.5: a title of each column equals the header above it.
        Assert.Equal(rows[0].Select(cell => cell.Text), columns.Select(column => column.GetProperty("titles").GetString()));
        // 5.6: names are unique, are variables of a URI template (RFC 6570, 2.3) and do not begin with "_".
        var names = columns.Select(column => column.GetProperty("name").GetString()!).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, column => Assert.Matches(VariableName(), column));
        // 5.5: the primary key refers to columns of the schema by name.
        Assert.NotEmpty(schema.GetProperty("primaryKey").EnumerateArray());
        Assert.All(schema.GetProperty("primaryKey").EnumerateArray(), key => Assert.Contains(key.GetString(), names));
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task Every_cell_is_of_the_type_that_its_column_declares(string name)
    {
        var dataset = GrainDatasets.Of(name);
        var columns = (await Read(dataset)).GetProperty("tableSchema").GetProperty("columns").EnumerateArray().ToList();
        var rows = StrictCsv.Read(Encoding.UTF8.GetString(await Written.Bytes(DownloadFormat.Csv, dataset)), "\r\n");
        for (var i = 0; i < columns.Count; i++)
        {
            var datatype = columns[i].GetProperty("datatype");
            var (type, format) = datatype.ValueKind == JsonValueKind.String
                ? (datatype.GetString()!, null)
                : (datatype.GetProperty("base").GetString()!, datatype.GetProperty("format").GetString());
            Assert.Contains(type, BuiltIn);
            foreach (var row in rows.Skip(1))
            {
                // 5.7: required says that the cell is not null.
                if (row[i].Text.Length == 0)
                    Assert.False(columns[i].GetProperty("required").GetBoolean());
                else
                    Assert.Matches(PatternOf(type, format), row[i].Text);
            }
        }
    }

    /// <summary>Sections 6.4.2 to 6.4.4; the format of a string is a regular expression that the whole value matches.</summary>
    private static string PatternOf(string type, string? format) => type switch
    {
        "date" => @"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z",
        "gYear" => @"\A[0-9]{4}\z",
        "gYearMonth" => @"\A[0-9]{4}-[0-9]{2}\z",
        "nonNegativeInteger" => @"\A[0-9]+\z",
        "decimal" => @"\A-?[0-9]+(\.[0-9]+)?\z",
        _ => format is null ? "" : $@"\A(?:{format})\z",
    };

    private static IEnumerable<string> Names(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Names(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Names),
        _ => [],
    };

    private static async Task<JsonElement> Read(Dataset dataset) => JsonDocument.Parse(await Written.Bytes(DownloadFormat.CsvMetadata, dataset)).RootElement;

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9_.]*\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VariableName();
}
