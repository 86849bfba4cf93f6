namespace Fairway.Web.Data;

/// <summary>Addresses of the API that are not of one dataset.</summary>
internal static class ApiAddresses
{
    public const string Root = "/api/v1";
    public const string OpenApi = Root + "/openapi.json";
    public const string Datasets = Root + "/datasets";
    public const string Pages = Root + "/pages";
    public const string Releases = Root + "/releases";
    public const string Search = Root + "/search";
}
