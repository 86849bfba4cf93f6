using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Fairway.Web.Data.Api.OpenApi;

/// <summary>The schemas of the API's answers, made of the very types that are written, so that they cannot say anything else.</summary>
internal static class ApiSchemas
{
    private const string Prefix = "#/components/schemas/";

    public static JsonObject Reference(JsonTypeInfo type) => new() { ["$ref"] = Prefix + NameOf(type.Type) };

    /// <summary>The schemas of some types and of all types in them, by name.</summary>
    public static JsonObject Of(IEnumerable<JsonTypeInfo> types)
    {
        var schemas = new JsonObject();
        var waiting = new Queue<JsonTypeInfo>(types);
        while (waiting.TryDequeue(out var type))
        {
            if (!schemas.ContainsKey(NameOf(type.Type)))
                schemas[NameOf(type.Type)] = Schema(type, waiting);
        }

        return schemas;
    }

    private static JsonNode Schema(JsonTypeInfo type, Queue<JsonTypeInfo> waiting) => type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, node) =>
        {
            if (context.TypeInfo.Kind != JsonTypeInfoKind.Object || node is not JsonObject schema)
                return node;
            if (!context.Path.IsEmpty)
            {
                waiting.Enqueue(context.TypeInfo);
                return Reference(context.TypeInfo);
            }

            schema["type"] = "object";
            // Everything is always written, null where there is nothing.
            schema["required"] = new JsonArray([.. context.TypeInfo.Properties.Select(property => (JsonNode)property.Name)]);
            return schema;
        },
    });

    /// <summary>As programs would name it.</summary>
    private static string NameOf(Type type) => type.Name.StartsWith("Api", StringComparison.Ordinal) ? type.Name["Api".Length..] : type.Name;
}
