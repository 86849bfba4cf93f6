using System.Text.Json;
using System.Text.Json.Nodes;

namespace Fairway.Web.Tests.Data.Api;

/// <summary>As much of JSON Schema as the API's description uses. What it does not know is a fault, and so is a property that no schema names.</summary>
internal sealed class JsonSchemas(JsonObject schemas)
{
    private static readonly string[] Known = ["type", "$ref", "properties", "required", "items", "enum", "format", "anyOf", "oneOf", "default"];

    public List<string> Faults(JsonNode schema, JsonNode? value, string place = "$")
    {
        if (schema["$ref"] is { } reference)
            return Faults(schemas[reference.GetValue<string>().Split('/')[^1]]!, value, place);
        if ((schema["anyOf"] ?? schema["oneOf"]) is JsonArray choices)
            return choices.Any(choice => Faults(choice!, value, place).Count == 0) ? [] : [$"{place}: none of the choices"];

        var faults = schema.AsObject().Where(word => !Known.Contains(word.Key)).Select(word => $"{place}: {word.Key} is not known").ToList();
        string[] types = schema["type"] switch { JsonArray many => [.. many.Select(type => type!.GetValue<string>())], { } one => [one.GetValue<string>()], _ => [] };
        if (types.Length > 0 && !types.Any(type => Is(type, value)))
            faults.Add($"{place}: {value?.ToJsonString() ?? "null"} is no {string.Join(" or ", types)}");
        if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value)))
            faults.Add($"{place}: {value?.ToJsonString()} is not listed");
        if (value is JsonArray items && schema["items"] is { } each)
            faults.AddRange(items.SelectMany((item, i) => Faults(each, item, $"{place}[{i}]")));
        if (value is JsonObject members)
            faults.AddRange(Members(schema, members, place));
        return faults;
    }

    private IEnumerable<string> Members(JsonNode schema, JsonObject members, string place)
    {
        var properties = schema["properties"]!.AsObject();
        var missing = schema["required"]!.AsArray().Select(name => name!.GetValue<string>()).Where(name => !members.ContainsKey(name)).Select(name => $"{place}: {name} is missing");
        return missing.Concat(members.SelectMany(member => properties[member.Key] is { } property ? Faults(property, member.Value, $"{place}.{member.Key}") : [$"{place}: {member.Key} is not described"]));
    }

    private static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("null", null or JsonValueKind.Null) => true,
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => decimal.TryParse(value!.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture, out var number) && number == decimal.Truncate(number),
        _ => false,
    };
}
