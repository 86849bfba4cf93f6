using System.Text;
using System.Text.Json;
using Fairway.Statistics;
using Fairway.Statistics.Downloads;

namespace Fairway.Tests.Statistics.Downloads;

/// <summary>
/// What the Data Package standard, version 2.0, says must hold, by its pages: https://datapackage.org/standard/data-package/, data-resource/, table-schema/ and
/// glossary/. They say what the profile at https://datapackage.org/profiles/2.0/datapackage.json asks of the properties that are written, and more.
/// </summary>
public sealed class DataPackageRulesTests
{
    /// <summary>Table Schema, "Field Constraints".</summary>
    private static readonly Dictionary<string, string[]> ConstraintsOf = new()
    {
        ["string"] = ["required", "unique", "pattern", "enum", "minLength", "maxLength"],
        ["integer"] = ["required", "unique", "pattern", "enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
        ["number"] = ["required", "unique", "pattern", "enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
        ["date"] = ["required", "unique", "enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
        ["year"] = ["required", "unique", "enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
        ["yearmonth"] = ["required", "unique", "enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
    };

    public static TheoryData<string> Datasets => ["boats", "odd", "quarters", "months", "years", "weeks"];

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task The_package_and_its_resource_are_as_they_must_be(string name)
    {
        var dataset = GrainDatasets.Of(name);
        var package = await Read(dataset);

        // Data Package, "Properties": these and no others, each of the type that it must have; dcat:version is a custom property (Glossary).
        Assert.Equal(
            ["$schema", "name", "title", "description", "version", "dcat:version", "licenses", "sources", "contributors", "resources"],
            package.EnumerateObject().Select(property => property.Name));
        // Glossary, "Profile": $schema has effect at the root alone.
        Assert.DoesNotContain("$schema", Names(package.GetProperty("resources")));
        // Data Package: $schema SHOULD be the profile; name is lower-case with ".", "_" or "-"; version SHOULD be semantic.
        Assert.Equal("https://datapackage.org/profiles/2.0/datapackage.json", package.GetProperty("$schema").GetString());
        Assert.Matches(@"\A[a-z0-9._-]+\z", package.GetProperty("name").GetString()!);
        Assert.Matches(@"\A[0-9]+\.[0-9]+\.[0-9]+\z", package.GetProperty("version").GetString()!);
        // Each licence MUST have a name or a path; each source and contributor has a title or another of its properties.
        Assert.All(package.GetProperty("licenses").EnumerateArray(), licence => Assert.True(Uri.IsWellFormedUriString(licence.GetProperty("path").GetString(), UriKind.Absolute)));
        Assert.All(package.GetProperty("sources").EnumerateArray(), source => Assert.NotEqual("", source.GetProperty("title").GetString()));
        Assert.All(package.GetProperty("contributors").EnumerateArray(), contributor => Assert.Equal(JsonValueKind.Array, contributor.GetProperty("roles").ValueKind));

        // Data Resource: name and one of path or data are required; a path is POSIX, relative, and stays in the package.
        var resource = Assert.Single(package.GetProperty("resources").EnumerateArray());
        Assert.Matches(@"\A[a-z0-9._-]+\z", resource.GetProperty("name").GetString()!);
        Assert.False(resource.TryGetProperty("data", out _));
        Assert.Matches(@"\A[a-z0-9-]+\.csv\z", resource.GetProperty("path").GetString()!);
        Assert.Equal("table", resource.GetProperty("type").GetString());
        // hash: other digests than MD5 are prefixed with their name and a colon.
        Assert.Matches(@"\Asha256:[0-9a-f]{64}\z", resource.GetProperty("hash").GetString()!);
        Assert.Equal((await Written.Bytes(DownloadFormat.Csv, dataset)).Length, resource.GetProperty("bytes").GetInt64());
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task Fields_are_the_columns_of_the_file_with_constraints_that_their_type_knows(string name)
    {
        var dataset = GrainDatasets.Of(name);
        var schema = (await Read(dataset)).GetProperty("resources")[0].GetProperty("schema");
        var fields = schema.GetProperty("fields").EnumerateArray().ToList();
        var rows = StrictCsv.Read(Encoding.UTF8.GetString(await Written.Bytes(DownloadFormat.Csv, dataset)), "\r\n");

        // Table Schema, "fieldsMatch": by default the fields are exactly the columns, in order.
        Assert.Equal(rows[0].Select(cell => cell.Text), fields.Select(field => field.GetProperty("name").GetString()));
        Assert.All(schema.GetProperty("primaryKey").EnumerateArray(), key => Assert.Contains(fields, field => field.GetProperty("name").GetString() == key.GetString()));
        // "primaryKey": its fields are required, and stand in the order of the fields.
        var key = schema.GetProperty("primaryKey").EnumerateArray().Select(field => field.GetString()!).ToList();
        Assert.Equal(fields.Select(field => field.GetProperty("name").GetString()!).Where(key.Contains), key);
        Assert.All(fields.Where(field => key.Contains(field.GetProperty("name").GetString()!)), field => Assert.True(field.GetProperty("constraints").GetProperty("required").GetBoolean()));
        Assert.Equal([""], schema.GetProperty("missingValues").EnumerateArray().Select(value => value.GetString()));
        for (var i = 0; i < fields.Count; i++)
        {
            var constraints = fields[i].GetProperty("constraints");
            Assert.Empty(constraints.EnumerateObject().Select(constraint => constraint.Name).Except(ConstraintsOf[fields[i].GetProperty("type").GetString()!]));
            var words = constraints.TryGetProperty("enum", out var known) ? known.EnumerateArray().Select(word => word.GetString()).ToList() : null;
            foreach (var cell in rows.Skip(1).Select(row => row[i].Text))
            {
                Assert.False(cell.Length == 0 && constraints.GetProperty("required").GetBoolean());
                if (words is not null)
                    Assert.Contains(cell, words);
                if (constraints.TryGetProperty("pattern", out var pattern))
                    Assert.Matches($@"\A(?:{pattern.GetString()})\z", cell);
                if (constraints.TryGetProperty("minimum", out _) && cell.Length > 0)
                    Assert.NotEqual('-', cell[0]);
            }
        }
    }

    private static IEnumerable<string> Names(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Names(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Names),
        _ => [],
    };

    private static async Task<JsonElement> Read(Dataset dataset) => JsonDocument.Parse(await Written.Bytes(DownloadFormat.DataPackage, dataset)).RootElement;
}
