using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Data.Api.OpenApi;

/// <summary>The description of the API for programs.</summary>
internal sealed class OpenApiController(PublicAddress address, IOptions<FairwayOptions> options) : ApiController
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    [Read(ApiAddresses.OpenApi), Kept(ReadsQuery = true)]
    public IActionResult Describe()
    {
        if (Parameters.Unknown(Request.Query) is { } unknown)
            return Refuse(unknown);
        var document = OpenApiDocument.Of(Site, address.Of("/"), options.Value.ApiRequestsPerMinute);
        Share();
        return new FileContentResult(System.Text.Encoding.UTF8.GetBytes(document.ToJsonString(Indented)), "application/json; charset=utf-8");
    }
}
