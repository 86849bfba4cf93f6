using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Data;

/// <summary>Writes a value by its source-generated type.</summary>
internal sealed class JsonBytes<T>(T value, JsonTypeInfo<T> type, string contentType = "application/json; charset=utf-8") : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = contentType;
        await JsonSerializer.SerializeAsync(response.Body, value, type, context.HttpContext.RequestAborted);
    }
}
